namespace Meldpunt.Triage.Testing;

/// <summary>What a suite of scenarios can cover.</summary>
public enum CoverageKind
{
    /// <summary>Each rule decides, each referral is made, each notice is shown, each label is given.</summary>
    Rule,

    /// <summary>
    /// Each rule applies, and each of its conditions alone keeps it from applying: modified condition/decision
    /// coverage (DO-178C). Of a rule with alternatives each counts, the others not fulfilled. Of a condition on items that asks for several
    /// things each counts as well: of 'someItem' and 'everyItem' it alone keeps the rule from applying, of 'noItem' the rule applies for it alone.
    /// </summary>
    Condition,

    /// <summary>Each answer to each fact is given.</summary>
    Answer,

    /// <summary>Each guarantee is exercised: some report is one that it applies to.</summary>
    Guarantee,

    /// <summary>Each section of the source has a scenario that is about it.</summary>
    Section,
}
