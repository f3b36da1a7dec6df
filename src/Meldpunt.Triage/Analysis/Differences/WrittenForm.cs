using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Analysis;

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
