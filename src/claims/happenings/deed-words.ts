/** Nouns and pronouns that stand for a violent happening told before. */
export const deedWords =
  /^(?:attack|assault|raid|bombing|killing|murder|crime|incident|explosion|blast|massacre|shooting|strike|airstrike|ambush|abduction|kidnapping|wave|violence|it|this|that|both|they|them|act|atrocity|operation|death|shelling|assassination|deed|clash|fighting|battle|bloodshed|onslaught|offensive|hijacking|disappearance|slaying|bombardment)$/;
