using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Testing;

/// <summary>One of several things that a condition asks of an item.</summary>
/// <param name="Name">Its place in the condition, such as <c>route</c> or <c>facts.place</c>.</param>
/// <param name="Without">The condition without it.</param>
/// <param name="Otherwise">The condition of items that fulfil all the rest and not this; a fact is answered then. Null where none is known.</param>
internal sealed record ItemConditionPart(string Name, ItemCondition Without, ItemCondition? Otherwise)
{
    /// <summary>The parts of a condition; none of one that asks for one thing or nothing, which its quantifier alone shows.</summary>
    public static ValueList<ItemConditionPart> Of(ItemCondition item, TriagePolicy policy)
    {
        ItemConditionPart[] all = [.. All(item, policy)];
        return all.Length > 1 ? all.ToValueList() : [];
    }

    /// <summary>
    /// A policy that asks all that the parts of its conditions on items need to be told apart, in labels that it does not have: for what
    /// distinguishes reports, and for nothing else.
    /// </summary>
    public static TriagePolicy AskingForEach(TriagePolicy policy)
    {
        ReportCondition[] asked = [.. policy.ReportConditions.SelectMany(condition => condition.OfItems()).SelectMany(one => Asked(one.Of, one.Item, policy)).Distinct()];
        return policy with { Labels = [.. policy.Labels, .. asked.Select(one => new LabelRule("asked", [one]))] };
    }

    private static IEnumerable<ReportCondition> Asked(ItemQuantifier of, ItemCondition item, TriagePolicy policy)
    {
        foreach (ItemConditionPart part in Of(item, policy))
        {
            if (part.Otherwise is { } otherwise) yield return ReportCondition.Always with { SomeItem = otherwise };
            if (of == ItemQuantifier.Every) yield return ReportCondition.Always with { EveryItem = part.Without };
        }
    }

    private static IEnumerable<ItemConditionPart> All(ItemCondition item, TriagePolicy policy)
    {
        if (!item.Routes.IsEmpty)
        {
            ValueList<string> others = policy.Routes.Where(route => !item.Routes.Contains(route)).ToValueList();
            yield return new("route", item with { Routes = [] }, others.IsEmpty ? null : item with { Routes = others });
        }

        if (!item.Reasons.IsEmpty) yield return new("reason", item with { Reasons = [] }, item with { Reasons = [] });
        if (item.InDoubt) yield return new("inDoubt", item with { InDoubt = false }, item with { InDoubt = false });
        for (int i = 0; i < item.Facts.Parts.Count; i++)
        {
            FactCondition part = item.Facts.Parts[i];
            Fact fact = policy.Vocabulary.ItemFacts[policy.Vocabulary.ItemFacts.IndexOf(part.Fact)];
            ValueList<string> others = fact.Answers.Where(answer => !part.Answers.Contains(answer)).ToValueList();
            ItemCondition without = item with { Facts = new(item.Facts.Parts.Without(i)) };
            yield return new($"facts.{part.Fact}", without, others.IsEmpty ? null : item with { Facts = new(item.Facts.Parts.Replacing(i, new(part.Fact, others))) });
        }
    }
}
