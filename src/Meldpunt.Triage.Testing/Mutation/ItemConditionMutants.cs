using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Testing;

/// <summary>Changes what a condition asks of one item: other routes, reasons or answers, or without one of them, in doubt or not.</summary>
internal static class ItemConditionMutants
{
    public static IEnumerable<(MutationOperator Operator, string Text, ItemCondition Item)> Create(ItemCondition item, TriagePolicy policy)
    {
        yield return (MutationOperator.ChangeItems, item.InDoubt ? "in doubt or not" : "only in doubt", item with { InDoubt = !item.InDoubt });
        if (!item.Routes.IsEmpty) yield return (MutationOperator.ChangeItems, "with any route", item with { Routes = [] });
        foreach ((string text, ValueList<string> routes) in Changed(item.Routes, policy.Routes, canBegin: true)) yield return (MutationOperator.ChangeItems, $"{text} route", item with { Routes = routes });
        if (!item.Reasons.IsEmpty) yield return (MutationOperator.ChangeItems, "with any reasons or none", item with { Reasons = [] });
        string[] reasons = [.. policy.Rules.Where(rule => rule.GivesReason).Select(rule => rule.Id)];
        foreach ((string text, ValueList<string> some) in Changed(item.Reasons, reasons, canBegin: false)) yield return (MutationOperator.ChangeItems, $"{text} reason", item with { Reasons = some });
        foreach ((MutationOperator change, string text, Condition facts) in ConditionMutants.Create(item.Facts, policy.Vocabulary.ItemFacts))
        {
            yield return (change, text, item with { Facts = facts });
        }
    }

    /// <summary>A list with one code more or one less, never none, which would mean any.</summary>
    /// <param name="listed">The list; empty for any.</param>
    /// <param name="all">What can be in it.</param>
    /// <param name="canBegin">True to make a list of one code where there is none.</param>
    public static IEnumerable<(string Text, ValueList<string> Codes)> Changed(ValueList<string> listed, IReadOnlyCollection<string> all, bool canBegin)
    {
        if (listed.IsEmpty && !canBegin) yield break;
        foreach (string code in all)
        {
            bool isListed = listed.Contains(code);
            ValueList<string> codes = all.Where(one => one == code ? !isListed : listed.Contains(one)).ToValueList();
            if (!codes.IsEmpty) yield return (isListed ? $"without '{code}' as" : listed.IsEmpty ? $"only with '{code}' as" : $"also with '{code}' as", codes);
        }
    }
}
