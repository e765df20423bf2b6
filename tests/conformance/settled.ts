/** What the format leaves open and the cases settle, for the page. A part is a heading and its sentences; `code` is marked. */
export const settled: readonly { title: string; sentences: readonly string[] }[] = [
  {
    title: 'What happens at one moment, and in which order',
    sentences: [
      'Before an input is taken, everything that was due earlier happens, moment by moment. An input that comes at the very moment at which something is due is taken first; the timers of that moment follow.',
      'An input is applied first: the profile is changed, the event is noted. Then segments are judged, and whoever came into one or fell out of one is noted.',
      'Live runs are looked at next, by falling priority, then journey id, then run id: first whether the event is their goal, then whether it is an exit event; after all of them, in the same order, whether an exit rule holds.',
      'Waiting steps that the input may move are visited after that, in the same order. Entries come last, by falling priority and then journey id; of several triggers that match, the first one listed lets the person in.',
      'What the engine itself does (an update step, a completion tag, a suppression, a started journey, the end of a run in a group) is an input of the same moment. Such inputs are taken in the order in which they arose, each by the same procedure, until none is left.',
      'When time alone moves things, exits act first, then waiting steps, then entries by date, inactivity, segment and sunset, then whatever follows from them.',
      'An exit rule that comes true in the middle of a walk ends the run before its next step.',
      'At one input a run takes at most 1,000 steps; then it is ended as `looping`. One input lets people in at most 1,000 times; further entries are refused as `looping`.',
      'What is due now on arrival happens on arrival. Deadlines (the goal’s window, timeouts, the patience for a capped mail) include their last moment; windows such as “within 7 days” do not.',
    ],
  },
  {
    title: 'Runs, and what they know of their trigger',
    sentences: [
      'A run’s id is the journey’s id, a colon and the id of the input that let the person in; with a key, another colon and the key’s value. Where that id is taken, `~2`, `~3` and so on is appended.',
      'Entries by date, inactivity or the clock have no input of their own: the trigger’s id, `@` and the moment stand in for it; for a sunset, `sunset@` and the moment. A journey started by another one, and what an update sets off, carry the id of that step’s effect; a queued entry keeps the id with which it queued.',
      'An event trigger is the event itself. A segment trigger is “Segment Entered” or “Segment Left” with the segment; a date trigger is “Date Reached” with the attribute and the day before any offset; inactivity is “Inactive” with what was missed and since when; a manual entry is “Manual Entry” with what was given; a sunset is “Sunset”. A journey started by another run has that run’s trigger, unchanged.',
    ],
  },
  {
    title: 'Entering',
    sentences: [
      'Entry rules are asked in this order, and the first that fails is the reason: the key, the audience, the exit rules, the suppression, the re-entry mode, the cooldown, the group.',
      'A manual entry into a journey that has no manual trigger, or into one that is not there, changes nothing.',
      'A goal that counts from the last send cannot be reached before the run has sent a mail.',
    ],
  },
  {
    title: 'Segments',
    sentences: [
      'A segment is judged in the subscriber’s time zone, else in UTC, and never looks at a run. It is first judged silently, on the person as they were before the first input, or at the start of the scenario; only later changes let anybody in.',
      'Segments may be made of segments, but not in a circle. A rule that names a segment judges it there and then.',
      'Somebody is active in a journey while a run lives, paused or not. They have completed it when a run came to its end or reached the goal. All versions count.',
    ],
  },
  {
    title: 'Dates and inactivity',
    sentences: [
      'The day of a date trigger is the attribute’s calendar date; of a moment it is the day on the subscriber’s clock. The offset’s months and days are added to that day, then the time of day is set, then the offset’s exact hours are added.',
      'An occurrence that lies before the moment at which it became known (the first input or the start of the scenario, a change of the attribute or of the time zone) is missed; one at that very moment is not. One date lets somebody in once.',
      'Silence is counted from the last matching event, at its own time, and without one from the first input or the start of the scenario, whichever is earlier. It lets somebody in once and is armed again by the next match.',
      'Opens by privacy proxies (`context.machine`) match no event pattern: they start nothing, end no wait and no silence. Only a rule about a mail that asks for machine opens sees them.',
    ],
  },
  {
    title: 'Splits and variants',
    sentences: [
      'A bucket is `floor(murmur3_32(utf8("journey/step/subscriber"), seed 0) × 10000 / 2³²)`; for the variants of a mail the text is `journey/step#variant/subscriber`. Arms and variants take consecutive ranges in their order.',
      'A pin of a scenario (`journey/step`, or `journey/step#variant`) decides instead of the bucket, and the trail says so.',
    ],
  },
  {
    title: 'Steps that do something',
    sentences: [
      'An update sets, unsets, removes tags, adds tags, subscribes, unsubscribes and suppresses, in this order. A value that the trigger lacks changes nothing. The run goes on first, until it rests; then the change takes effect.',
      'A webhook waits for its answer. A good answer leads on, a bad one and none until the timeout lead to `failed`; an answer that comes when the run is elsewhere is noted and ignored. In a scenario a webhook is answered at once unless something else is said.',
      'A goal step is told and led on from; it is not the journey’s goal and does not end a group’s other runs.',
      'The previous email is the nearest email step that the run has left, whether its mail was sent or not; while a run stands at an email step, that step is not yet the previous one.',
    ],
  },
  {
    title: 'Whether a mail may go',
    sentences: [
      'The gate asks in this order: the address; the suppression; the topic; the caps; the person’s own frequency; quiet hours and window. A transactional mail has to pass the first question only. A time-sensitive mail skips caps and frequency, and counts towards them.',
      'Caps count every mail of every journey that is not transactional and has not failed. A cap for certain topics counts and limits mails of these topics only. A rolling cap counts a mail until its time is over; a calendar cap counts since the start of the day, of Monday or of the first of the month, on the subscriber’s clock, else on the journey’s.',
      'The person’s own frequency is a rolling limit over all mails that are not transactional; a limit of none lets nothing pass.',
      'A capped mail that may be deferred goes at the earliest moment at which all caps and the frequency are kept, as things are now. If that is later than the patience allows, counted from the arrival over all deferrals, it is refused at once. At its moment it passes the whole gate again.',
      'Quiet hours and windows always defer to the first open minute, without limit of patience. They are read off the clock on the wall: from their first minute up to and not including their last. A window across midnight belongs to the day on which it began; one that ends when it begins lasts the whole day. Where no minute opens within 15 days the mail is refused.',
      'What “on skip” says is done after every refusal for good.',
    ],
  },
  {
    title: 'Groups, queues and pauses',
    sentences: [
      'A group about which the policies say nothing pauses lower runs, drops outranked entries and lets the others be.',
      'A live run of strictly higher priority outranks an entry, which is dropped or queues: one per journey and key. Otherwise the lower live runs of the group pause or leave first, by falling priority, journey id and run id; then the person enters and the run walks. Equal priorities run side by side.',
      'When a run of the group ends, “exit others” acts if it was completed or reached its goal: all other runs of the group leave, paused ones too, and the queue is emptied. Otherwise those that wait are looked at by falling priority, paused runs before queued entries. A paused run goes on when nothing of higher priority is live; a queued entry is then judged anew by all entry rules.',
      'A pause prolongs what lasts: the first part of a wait, timeouts, the patience for a capped mail, a webhook’s timeout, each by the length of the pauses that began before its end. A date, an attribute’s moment and the goal’s window are not moved; what passed meanwhile is past when the run goes on, and a time of day comes the next time.',
      'Goal and exits act during a pause. The first awaited event and a webhook’s answer are noted and taken when the run goes on. Timers do not act; a deferred mail passes the gate at its moment or when the run goes on, whichever is later.',
    ],
  },
  {
    title: 'Sunset',
    sentences: [
      'The silence counts from the last open or click of a person, and without one from the first mail. When it is long enough the win-back journey is started by its first manual trigger; its entry rules hold, and a refusal is final for this silence.',
      'When that run ends, however it ends, with at least as many mails sent as the attempts set, and nobody opened or clicked any mail since it began, the person is suppressed.',
    ],
  },
  {
    title: 'Versions and programs',
    sentences: [
      'The highest version takes the entries; a run stays on its version. A move to another version names for each step where its runs go. At the same step they keep their arrival, at another one they arrive anew; runs at steps that are not named stay. A move to a version that is not there changes nothing; a run whose version has gone ends as `version-gone`.',
      'In a program its own policies, segments and topics count; where it defines none, the journeys’ copies do, which must not contradict each other. A journey alone is a program of its own policies.',
    ],
  },
  {
    title: 'Late and repeated inputs',
    sentences: [
      'An event’s own time counts in windows and for which event was the first or the last. Its arrival counts for what came since the entry and for waits.',
      'An input that is more than 7 days older than the clock is refused. An input whose id came within the last 7 days changes nothing.',
    ],
  },
];

/** The verbs of a reduced trail, and what they mean. */
export const verbs: readonly (readonly [line: string, meaning: string])[] = [
  ['entered t', 'somebody entered by the trigger t'],
  ['refused reason', 'an entry was refused, and why'],
  ['queued', 'an entry waits for a higher run of its group to end'],
  ['arrived s', 'the run arrived at the step s'],
  ['branched s outlet', 'the condition s led on by that way'],
  ['split s arm', 'the split s chose that arm'],
  ['sent s email', 'the step s sent that mail; #x names the variant'],
  ['skipped s check', 'the mail of s was refused for good, and the first check that failed'],
  ['deferred s until moment', 'the mail of s waits for that moment and is checked again then'],
  ['failed s', 'the sender could not send the mail of s; it no longer counts'],
  ['updated s', 'the step s changed the profile'],
  ['called s', 'the webhook s was called'],
  ['started s', 'the step s asked for another journey to be started'],
  ['goal name', 'a goal was reached'],
  ['exited reason', 'the run ended early, and why'],
  ['completed', 'the run came to its end'],
  ['paused, resumed', 'a higher run of the group began, or ended'],
  ['suppressed', 'the person is suppressed from now on'],
  ['migrated s', 'the run, resting at s, was moved to another version'],
];
