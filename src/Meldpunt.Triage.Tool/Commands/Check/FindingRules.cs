using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Tool.Outputs;

namespace Meldpunt.Triage.Tool.Commands.Check;

/// <summary>The kinds of findings, and what to do about each.</summary>
internal static class FindingRules
{
    private const string Error = "error";
    private const string Warning = "warning";
    private const string Note = "note";

    public static IReadOnlyList<SarifRule> All { get; } =
    [
        new(FindingCodes.Gap, "No rule gives an item a route.", "Some answers lead nowhere. Let a last group have a rule that always applies, or widen the rule that was meant for them.", Error),
        new(FindingCodes.Conflict, "Two rules of one group apply together and ask for different routes.", "Narrow one of the two, or put the one that should decide into a higher group.", Error),
        new(FindingCodes.BrokenGuarantee, "A guarantee does not hold.", "The witness is the smallest report that breaks it. Mend the rule that the message names; change the guarantee only if it no longer says what is meant.", Error),
        new(FindingCodes.MissingText, "A code that people meet has no text in a language.", "Write the text, or drop the language.", Error),
        new(FindingCodes.DeadRule, "Wherever a rule applies, others of higher rank decide.", "Delete the rule, or put it into a higher group.", Warning),
        new(FindingCodes.NeverDecides, "A rule reaches its turn, but without it every route would be the same.", "It only adds a reason, if that. Keep it if that is meant, else delete it.", Warning),
        new(FindingCodes.RedundantCondition, "A rule's condition on a fact could be left out.", "Leave the condition out, so that the rule says no more than what matters.", Note),
        new(FindingCodes.RedundantAnswer, "An answer in a rule's condition could be left out.", "Leave the answer out, so that the rule says no more than what matters.", Note),
        new(FindingCodes.IdleFact, "A fact never matters.", "Do not ask it, or write the rule that was meant to look at it.", Warning),
        new(FindingCodes.AlikeAnswers, "Answers that decide alike everywhere, and are not declared to.", "Declare them under 'alike' if that is meant; else a rule is missing.", Note),
        new(FindingCodes.NotAlike, "Answers that are declared to decide alike, and do not.", "A rule names some of them only. Mend the rule, or drop the declaration.", Warning),
        new(FindingCodes.UnreachableRoute, "A route that nothing leads to.", "Delete the route, or write the rule that was meant to lead to it.", Warning),
        new(FindingCodes.UnreachableReferral, "A referral that is never made.", "Mend its condition, or delete it.", Warning),
        new(FindingCodes.UnreachableNotice, "A notice that is never shown.", "Mend its condition, or delete it.", Warning),
        new(FindingCodes.NoSource, "A rule that cites no section of the source.", "Cite the section that it carries out, or mark it as a ruling on one.", Warning),
        new(FindingCodes.UncitedSection, "A section of the source that no rule cites.", "Write the rule that carries it out, or take the section off the list.", Warning),
        new(FindingCodes.AsksImpossible, "A rule asks for answers that cannot be given together.", "Mend the rule's condition, or the list of what is impossible.", Warning),
    ];
}
