using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Analysis;

/// <summary>
/// Finds rules, referrals, notices and labels that are written otherwise and that no changed decision tells of, and lists in another order. They can
/// alter an explanation, and the document's hash.
/// </summary>
internal static class FormChanges
{
    private const string Groups = "groups";

    /// <param name="old">The old version in the words of the new one.</param>
    /// <param name="present">The new version.</param>
    /// <param name="items">The decisions about items that change; what they are due to needs no change of its own.</param>
    /// <param name="reports">Those about reports.</param>
    public static IEnumerable<OtherChange> Find(TriagePolicy old, TriagePolicy present, IEnumerable<DifferenceRow> items, IEnumerable<DifferenceRow> reports)
    {
        HashSet<string> told = [.. items.SelectMany(OfItems), .. reports.SelectMany(OfReports)];
        told.ExceptWith(Alike(old, present));
        return DocumentChanges.Parts(OtherChangeKind.Form, [.. Written(old), .. Whole(old)], [.. Written(present), .. Whole(present)])
            .Where(change => !told.Contains(change.Key))
            .Concat(Orders(old, present));
    }

    private static IEnumerable<string> OfItems(DifferenceRow row) => Keys("rule", [.. row.OldRules, .. row.NewRules, .. Codes(row.Change.Reasons)]);

    // Of the rules of such a row those are of an empty report whose id nothing else in it has.
    private static IEnumerable<string> OfReports(DifferenceRow row)
    {
        (CodeChange referrals, CodeChange notices, CodeChange labels) = (row.Change.Referrals, row.Change.Notices, row.Change.Labels);
        return
        [
            .. Keys("referral", Codes(referrals)), .. Keys("notice", Codes(notices)), .. Keys("label", Codes(labels)),
            .. Keys("empty report", row.OldRules.Concat(row.NewRules).Except([.. Codes(referrals), .. referrals.Altered, .. Codes(notices), .. Codes(labels)])),
        ];
    }

    // Rules that say the same in other words: no row is due to them, though they decide in one.
    private static IEnumerable<string> Alike(TriagePolicy old, TriagePolicy present)
    {
        Dictionary<string, Rule> before = old.Rules.ToDictionary(rule => rule.Id, StringComparer.Ordinal);
        return Keys("rule", present.Rules
            .Where(rule => before.TryGetValue(rule.Id, out Rule? was) && WrittenForm.Of(Narrowed(was, old)) == WrittenForm.Of(Narrowed(rule, present))).Select(rule => rule.Id));
    }

    // Without the parts that every answer fulfils.
    private static Rule Narrowed(Rule rule, TriagePolicy policy) => rule with
    {
        When = new(rule.When.Parts
            .Where(part => !policy.Vocabulary.ItemFacts.First(fact => fact.Id == part.Fact).Answers.All(part.Answers.Contains))
            .Select(part => part with { Answers = part.Answers.Order(StringComparer.Ordinal).ToValueList() }).ToValueList()),
    };

    private static IEnumerable<string> Keys(string kind, IEnumerable<string> codes) => codes.Select(code => $"{kind} {code}");

    // What is altered is another contact, which changes nothing else.
    private static IEnumerable<string> Codes(CodeChange change) => [.. change.Lost, .. change.Gained];

    private static IEnumerable<(string, string)> Written(TriagePolicy policy) =>
    [
        .. policy.Rules.Select(rule => ($"rule {rule.Id}", WrittenForm.Of(rule))),
        .. policy.EmptyReport.Select(rule => ($"empty report {rule.Id}", WrittenForm.Of(rule))),
        .. policy.Referrals.Select(rule => ($"referral {rule.Id}", WrittenForm.Of(rule))),
        .. policy.Notices.Select(rule => ($"notice {rule.Id}", WrittenForm.Of(rule))),
        .. policy.Labels.Select(rule => ($"label {rule.Id}", WrittenForm.Of(rule))),
    ];

    private static IEnumerable<(string, string)> Whole(TriagePolicy policy) =>
    [
        ("routes", DocumentChanges.Listed(policy.Routes)), ("unsettledRoute", policy.UnsettledRoute), ("doubt", policy.Vocabulary.Doubt),
    ];

    // In which group a rule stands decides what outranks it.
    private static IEnumerable<OtherChange> Orders(TriagePolicy old, TriagePolicy present)
    {
        string[] shared = [.. old.Rules.Select(rule => rule.Id).Intersect(present.Rules.Select(rule => rule.Id))];
        return
        [
            .. DocumentChanges.Parts(OtherChangeKind.Form, [("order of rules", Grouped(old, shared))], [("order of rules", Grouped(present, shared))]),
            .. Order("empty report", policy => policy.EmptyReport.Select(rule => rule.Id)),
            .. Order("referrals", policy => policy.Referrals.Select(rule => rule.Id)),
            .. Order("notices", policy => policy.Notices.Select(rule => rule.Id)),
            .. Order("labels", policy => policy.Labels.Select(rule => rule.Id)),
            .. Order("sections", policy => policy.Sections.Select(section => section.Id)),
            .. Order("guarantees", policy => policy.Guarantees.Select(guarantee => guarantee.Id)),
            .. Order("impossible", policy => policy.Impossible.Select(one => one.Id)),
            .. Order("questions of the report", policy => policy.Vocabulary.ReportFacts.Select(fact => fact.Id)),
            .. DocumentChanges.Parts(OtherChangeKind.Form, [(Groups, DocumentChanges.Listed(old.Groups.Select(group => group.Id)))], [(Groups, DocumentChanges.Listed(present.Groups.Select(group => group.Id)))]),
        ];

        IEnumerable<OtherChange> Order(string what, Func<TriagePolicy, IEnumerable<string>> ids) =>
            DocumentChanges.Orders(OtherChangeKind.Form, $"order of {what}", ids(old), ids(present));
    }

    private static string Grouped(TriagePolicy policy, string[] shared) => string.Join(" | ", policy.Groups
        .Select(group => DocumentChanges.Listed(group.Rules.Select(rule => rule.Id).Where(shared.Contains))).Where(rules => rules.Length > 0));
}

/// <summary>A fingerprint of how a part of a policy is written. The order of the facts within a condition is layout, as in the document's hash.</summary>
internal static class WrittenForm
{
    public static string Of(Rule rule) => Print(rule with { Source = Citation.None, When = Sorted(rule.When) });

    public static string Of(EmptyReportRule rule) => Print(rule with { Source = Citation.None, When = Sorted(rule.When) });

    public static string Of(NoticeRule rule) => Print(rule with { Source = Citation.None, When = Sorted(rule.When) });

    public static string Of(LabelRule rule) => Print(rule with { Source = Citation.None, When = Sorted(rule.When) });

    public static string Of(ReferralRule rule) => Print(rule with
    {
        Source = Citation.None,
        Contact = new(""),
        When = Sorted(rule.When),
        Precedes = rule.Precedes is { } precedes ? precedes with { When = Sorted(precedes.When) } : null,
    });

    public static string Of(Guarantee guarantee) => Print(guarantee with { If = Sorted(guarantee.If), Then = Sorted(guarantee.Then) });

    public static string Of(ImpossibleCombination one) => Print(one with { When = Sorted(one.When) });

    // Without an override, a record's text has all of its members.
    private static string Print(object written) => OtherChangeText.Fingerprint(written.ToString()!);

    private static Condition Sorted(Condition condition) => new([.. condition.Parts.OrderBy(part => part.Fact, StringComparer.Ordinal)]);

    private static ValueList<ReportCondition> Sorted(ValueList<ReportCondition> conditions) => conditions.Select(one => one with
    {
        Facts = Sorted(one.Facts),
        SomeItem = Sorted(one.SomeItem),
        NoItem = Sorted(one.NoItem),
        EveryItem = Sorted(one.EveryItem),
    }).ToValueList();

    private static ItemCondition? Sorted(ItemCondition? item) => item is null ? null : item with { Facts = Sorted(item.Facts) };

    private static OutcomePattern Sorted(OutcomePattern pattern) => pattern with { Facts = pattern.Facts.Select(Sorted).ToValueList() };
}
