/** Sources with something changed. `find` stands in the file once; putting `replace` there is the change. */
export interface Fault {
  file: string;
  find: string;
  replace: string;
  /** Further places that change with the first. */
  also?: readonly Fault[];
}

/** A fault that another engine might plausibly have, planted by hand. */
export interface Planted extends Fault {
  name: string;
}
