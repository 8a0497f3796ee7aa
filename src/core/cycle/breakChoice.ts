/** What a person may ask to start: a break kind (its next routine) or one routine; neither = the kind that is due or comes next. */
export interface BreakChoice {
  readonly kind?: string;
  readonly routine?: string;
}
