// The published surface of the core: what the command line, any backend and the other rooms import.
export { z } from './values/zod.ts';
export * from './values/json.ts';
export * from './values/limits.ts';
export * from './values/issue.ts';
export type * from './values/Fix.ts';
export * from './values/rule.ts';
export * from './values/Facts.ts';
export * from './values/judge.ts';
export * from './values/matches.ts';
export * from './values/Tally.ts';
export * from './values/plainFacts.ts';
export * from './values/bucket.ts';
export * from './values/openMinute.ts';
export * from './values/subscriber.ts';
export * from './values/trail.ts';
export * from './values/instant.ts';
export { dayMs, hourMs } from './values/calendar.ts';
export * from './values/duration.ts';
export * from './values/durationWords.ts';
export * from './values/localWords.ts';
export * from './values/zone.ts';
export { instantOnClock } from './values/moment.ts';
export * from './values/weekday.ts';
export * from './values/timeOfDay.ts';
export { isId } from './values/primitives.ts';
export * from './kinds/Kind.ts';
export * from './kinds/catalogue.ts';
export * from './kinds/ruleIsComplete.ts';
export * from './kinds/names.ts';
export * from './kinds/words.ts';
export * from './kinds/untilWords.ts';
export { waitMoment } from './kinds/waitMoment.ts';
export type { Until, WaitSettings } from './kinds/waitSettings.ts';
export type { AwaitedEvent, WaitForEventSettings } from './kinds/waitForEvent.ts';
export type { Branch, ConditionSettings } from './kinds/condition.ts';
export type { EmailSettings } from './kinds/email.ts';
export type { ExitSettings } from './kinds/exit.ts';
export * from './kinds/split.ts';
export type { UpdateSettings } from './kinds/update.ts';
export { methods, type WebhookSettings } from './kinds/webhook.ts';
export type { StartJourneySettings } from './kinds/startJourney.ts';
export type { GoalSettings } from './kinds/goal.ts';
export type { TriggerSettings } from './kinds/trigger.ts';
export type { TriggerOn } from './kinds/TriggerOn.ts';
export { triggerProperties } from './kinds/triggerProperties.ts';
export * from './document/JourneyDocument.ts';
export * from './document/Email.ts';
export * from './document/EmailDocument.ts';
export { contrast } from './values/colour.ts';
export { mergeTagsOf, type MergeTag } from './document/mergeTags.ts';
export { activeHtml } from './document/activeHtml.ts';
export { htmlTokens, type HtmlToken } from './document/htmlTokens.ts';
export { foreignTagsOf, foreignTagsOfPage, pathMeant } from './document/foreignTags.ts';
export { socialNames } from './document/socialNames.ts';
export { emailFindings, linkName, type EmailFinding } from './document/emailFindings.ts';
export {
  anatomyOf,
  emailPlaceOf,
  emailSetting,
  isEmptyText,
  labelsOfBlock,
  linesOfBlock,
  linksOfBlock,
  linksOfLine,
  runsOfLine,
  textOfLine,
  type EmailLine,
  type EmailPlace,
} from './document/emailAnatomy.ts';
export * from './document/emailColours.ts';
export { isAddress } from './document/isAddress.ts';
export * from './document/Journey.ts';
export * from './document/Scenario.ts';
export * from './document/testsOf.ts';
export * from './document/EventCatalogue.ts';
export * from './document/Workspace.ts';
export { blankPreferences, type OfferedFrequency, type Preferences } from './document/Preferences.ts';
export * from './document/uses.ts';
export * from './document/takeOut.ts';
export * from './document/sharedEdits.ts';
export * from './document/Draft.ts';
export * from './document/door.ts';
export * from './document/nodeName.ts';
export * from './document/personName.ts';
export * from './document/freshPerson.ts';
export * from './document/graph.ts';
export * from './document/canConnect.ts';
export * from './document/edits.ts';
export * from './document/moveStep.ts';
export * from './document/moveWay.ts';
export * from './document/replaceNode.ts';
export * from './document/Note.ts';
export * from './document/noteEdits.ts';
export * from './document/noteBlocks.ts';
export * from './document/JourneySection.ts';
export * from './document/sectionEdits.ts';
export * from './document/Clipping.ts';
export * from './document/clip.ts';
export * from './document/applyFix.ts';
export * from './document/acceptance.ts';
export * from './layout/LayoutGraph.ts';
export * from './layout/layout.ts';
export * from './layout/tidied.ts';
export * from './compile/CompileContext.ts';
export * from './compile/compile.ts';
export * from './compile/checkJourney.ts';
export * from './compile/fromJourney.ts';
export * from './engine/State.ts';
export * from './engine/Input.ts';
export * from './engine/Sink.ts';
export * from './engine/link.ts';
export * from './engine/advance.ts';
export { nextWake } from './engine/passTime.ts';
export * from './simulate/simulate.ts';
export * from './simulate/trailLines.ts';
export * from './simulate/trailNames.ts';
export * from './simulate/words.ts';
export * from './simulate/gateWords.ts';
export * from './simulate/momentWords.ts';
export { causeWords, journeyOfRun } from './simulate/entryWords.ts';
export * from './simulate/reasonWords.ts';
export * from './simulate/expectations.ts';
export * from './simulate/differenceWords.ts';
export * from './simulate/takeExpectations.ts';
export * from './simulate/readEvents.ts';
export * from './simulate/importPeople.ts';
export { separators, type Separator } from './simulate/readTable.ts';
export * from './simulate/programForReading.ts';
export * from './simulate/readersOf.ts';
export * from './simulate/columns.ts';
export * from './simulate/withPreferences.ts';
export * from './simulate/preferenceEffect.ts';
export * from './simulate/sendingCalendar.ts';
export * from './simulate/calendarGrid.ts';
export * from './analyse/dataUsed.ts';
export * from './analyse/openWeek.ts';
export * from './analyse/sinceEntry.ts';
export * from './analyse/flow.ts';
export * from './analyse/paths.ts';
export * from './analyse/bounds.ts';
export * from './analyse/spans.ts';
export { mostCounted, mostProof, type Crowd, type CrowdStop } from './analyse/crowd.ts';
export type { Most } from './analyse/longest.ts';
export type { Circumstances, PastEvent, Somebody } from './analyse/Circumstances.ts';
export type { Signed } from './analyse/conjunctions.ts';
export * from './analyse/satisfy.ts';
export * from './analyse/reach.ts';
export * from './analyse/witness.ts';
export { someWhatIfs, someWhatIfsIn, type SomeWhatIfs } from './analyse/someWhatIfs.ts';
export * from './analyse/whatIfs.ts';
export * from './analyse/choices.ts';
export * from './analyse/coverage.ts';
export * from './analyse/whyNobody.ts';
export * from './analyse/judgeTest.ts';
export * from './analyse/personFor.ts';
export * from './analyse/suggestPerson.ts';
export * from './analyse/overlap.ts';
export * from './analyse/overlapWords.ts';
export * from './analyse/difference.ts';
export * from './analyse/differenceByPeople.ts';
export * from './analyse/impact.ts';
export * from './analyse/why/Turn.ts';
export { decisionAt, type Decision } from './analyse/why/decision.ts';
export * from './analyse/why/decisionBefore.ts';
export * from './analyse/why/turnedAway.ts';
export { changed, type Change, type Response } from './analyse/why/Change.ts';
export * from './analyse/why/whatWouldChange.ts';
export * from './analyse/why/earliestOf.ts';
export * from './analyse/why/sourceOf.ts';
export * from './analyse/why/variantsIn.ts';
export * from './analyse/why/gateStages.ts';
export * from './analyse/why/stageWords.ts';
export * from './analyse/why/changeWords.ts';
export * from './analyse/why/mailsMissed.ts';
export * from './analyse/why/asPerson.ts';
export * from './analyse/why/questionWords.ts';
export * from './analyse/why/answerWords.ts';
export * from './analyse/why/wayWords.ts';
export type { Visit } from './analyse/visits.ts';
export * from './analyse/compareTrails.ts';
export * from './analyse/differingClauses.ts';
export {
  modelSchema,
  type Behaviour,
  type Cause,
  type Delay,
  type Model,
  type Values,
} from './population/Model.ts';
export * from './population/checkModel.ts';
export * from './population/fitModel.ts';
export * from './population/defaultModel.ts';
export {
  noCounts,
  noJourney,
  type Counts,
  type EmailCounts,
  type Headcount,
  type JourneyCounts,
  type StepCounts,
  type WayCounts,
} from './population/Counts.ts';
export * from './population/mergeCounts.ts';
export * from './population/compareCounts.ts';
export type { KnownPerson } from './population/Life.ts';
export * from './population/Job.ts';
export * from './population/scenarioOf.ts';
export * from './population/runPopulation.ts';
export * from './population/staticSequence.ts';
export * from './population/statistics.ts';
export * from './population/report.ts';
export { outcomeText, refusedWords } from './population/countWords.ts';
export * from './population/bars.ts';
export * from './population/dropOff.ts';
export * from './population/flowCounts.ts';
export * from './population/splits.ts';
export * from './population/populationCsv.ts';
export * from './population/estimateModel.ts';
export * from './population/readPeople.ts';
export * from './lint/LintContext.ts';
export * from './lint/check.ts';
export * from './lint/email/emailIssues.ts';
export type { EmailAround } from './lint/email/EmailRule.ts';
export { isVague } from './lint/email/isVague.ts';
export { lineLengths, answerStart } from './lint/email/lines.ts';
export { snippet } from './lint/email/snippet.ts';
export { someOf } from './lint/email/someOf.ts';
export { utmIn, utmParts, utmWords } from './lint/email/links.ts';
export * from './export/boundsWords.ts';
export type { JourneyContext } from './export/Guide.ts';
export { limitsWords } from './export/journeyWords.ts';
export * from './export/markdown.ts';
export * from './export/mermaid.ts';
export * from './export/trailCsv.ts';
export { jsonSchemas } from './export/jsonSchemas.ts';
