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
        new(FindingCodes.Gap, "No rule gives an item a route.", "Some answers lead nowhere. Add a last group with a rule that always applies, or widen the rule that was meant for them.", Error),
        new(FindingCodes.Conflict, "Two rules of one group apply together and ask for different routes.", "Narrow one of the two, or move the one that should decide to a higher group.", Error),
        new(FindingCodes.AlwaysApplies, "A rule always applies, so no rule of lower rank ever decides.", "Write the condition that is missing, or move the rule to the last group. If all rules below shall rest for now, accept the finding with a reason.", Error),
        new(FindingCodes.BrokenGuarantee, "A guarantee does not hold.", "The witness is the smallest report that breaks it. Fix the rule that the message names; change the guarantee only if it no longer says what is intended.", Error),
        new(FindingCodes.MissingText, "A code that people see has no text in a language.", "Write the text, or remove the language.", Error),
        new(FindingCodes.WrongPlaceholder, "A phrase lacks a place that is filled in, or has one that is not.", "Write each place as the message says, such as {0}, and no other braces.", Error),
        new(FindingCodes.DeadRule, "Wherever a rule applies, others of higher rank decide.", "Delete the rule, or move it to a higher group.", Warning),
        new(FindingCodes.NeverDecides, "A rule does decide, but without it every route would be the same.", "It adds a reason at most. Keep it if that is intended, otherwise delete it.", Warning),
        new(FindingCodes.RedundantCondition, "A rule's condition on a fact could be left out.", "Remove the condition, so that the rule says only what matters.", Note),
        new(FindingCodes.RedundantAnswer, "An answer in a rule's condition could be left out.", "Remove the answer, so that the rule says only what matters.", Note),
        new(FindingCodes.IdleFact, "A fact never matters.", "Do not ask for it, or write the rule that was meant to use it.", Warning),
        new(FindingCodes.AlikeAnswers, "Answers that always lead to the same decision, and are not declared to.", "List them under 'alike' if that is intended; otherwise a rule is missing.", Note),
        new(FindingCodes.NotAlike, "Answers that are declared to lead to the same decision, and do not.", "A rule names only some of them. Fix the rule, or remove the declaration.", Warning),
        new(FindingCodes.UnreachableRoute, "A route that nothing leads to.", "Delete the route, or write the rule that was meant to lead to it.", Warning),
        new(FindingCodes.UnreachableReferral, "A referral that is never made.", "Fix its condition, or delete it.", Warning),
        new(FindingCodes.UnreachableNotice, "A notice that is never shown.", "Fix its condition, or delete it.", Warning),
        new(FindingCodes.UnreachableLabel, "A label that no report gets.", "Fix its condition, or delete it.", Warning),
        new(FindingCodes.SameText, "What people must tell apart has one text in a language.", "Give each a text of its own.", Warning),
        new(FindingCodes.LookalikeIds, "Ids of one kind look alike.", "Rename all but one, so that nobody writes or reads one where another was meant.", Warning),
        new(FindingCodes.NoSource, "A rule that cites no section of the source.", "Cite the section that it implements, or mark it as a ruling on one.", Warning),
        new(FindingCodes.UncitedSection, "A section of the source that no rule cites.", "Write the rule that implements it, or remove the section from the list.", Warning),
        new(FindingCodes.AsksImpossible, "A rule requires answers that cannot be given together.", "Fix the rule's condition, or the list of what is impossible.", Warning),
        new(FindingCodes.ReadsNoUrls, "Web addresses are not used.", "Say under 'evidence' what they show, if reports have them.", Note),
        new(FindingCodes.AcceptsNothing, "The policy accepts a finding that it does not have.", "Remove the acceptance, or name exactly what the finding is about now.", Warning),
    ];
}
