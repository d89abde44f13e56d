/** How a cell of a table is said in a sentence, before and behind the number. */
export const SAID = {
  /** The value that a percentage of its row is about. */
  value: ' đạt ',
  planned: ' kế hoạch là ',
  ofPlan: [', đạt ', '% kế hoạch'],
  ofPrevious: [', bằng ', '% so với cùng kỳ'],
  rise: [', tăng ', ''],
  fall: [', giảm ', ''],
} as const
