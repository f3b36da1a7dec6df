using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Testing;

/// <summary>Changes one of the conditions of a rule for a report.</summary>
internal static class ReportConditionMutants
{
    /// <summary>All changes of alternatives, each with all the rest as it is.</summary>
    public static IEnumerable<(MutationOperator Operator, string Text, ValueList<ReportCondition> When)> Create(ValueList<ReportCondition> when, TriagePolicy policy)
    {
        for (int i = 0; i < when.Count; i++)
        {
            int place = i;
            string which = when.Count == 1 ? "" : $" in alternative {i + 1}";
            if (when.Count > 1) yield return (MutationOperator.DropAlternative, $"without alternative {i + 1}", when.Without(i));
            foreach ((MutationOperator change, string text, ReportCondition condition) in OfFacts(when[i], policy).Concat(OfRoutes(when[i], policy)).Concat(OfItems(when[i], policy)))
            {
                yield return (change, text + which, when.Replacing(place, condition));
            }
        }
    }

    private static IEnumerable<(MutationOperator, string, ReportCondition)> OfFacts(ReportCondition one, TriagePolicy policy) =>
        ConditionMutants.Create(one.Facts, policy.Vocabulary.ReportFacts).Select(changed => (changed.Operator, changed.Text, one with { Facts = changed.Condition }));

    private static IEnumerable<(MutationOperator, string, ReportCondition)> OfRoutes(ReportCondition one, TriagePolicy policy)
    {
        if (one.Routes.IsEmpty) yield break;
        yield return (MutationOperator.DropCondition, "whatever the report's route is", one with { Routes = [] });
        foreach ((string text, ValueList<string> routes) in ItemConditionMutants.Changed(one.Routes, policy.Routes, canBegin: false))
        {
            yield return (MutationOperator.ChangeItems, $"{text} the report's route", one with { Routes = routes });
        }
    }

    private static IEnumerable<(MutationOperator, string, ReportCondition)> OfItems(ReportCondition one, TriagePolicy policy)
    {
        foreach ((ItemQuantifier of, ItemCondition item) in one.OfItems())
        {
            ReportCondition without = With(one, of, null);
            yield return (MutationOperator.DropCondition, $"whatever {WordOf(of)} item is", without);
            foreach (ItemQuantifier other in Enum.GetValues<ItemQuantifier>().Where(other => other != of && Of(one, other) is null))
            {
                yield return (MutationOperator.ChangeQuantifier, $"for {WordOf(other)} item, not {WordOf(of)}", With(without, other, item));
            }

            foreach ((MutationOperator change, string text, ItemCondition changed) in ItemConditionMutants.Create(item, policy))
            {
                yield return (change, $"{text}, of {WordOf(of)} item", With(one, of, changed));
            }
        }
    }

    private static ItemCondition? Of(ReportCondition one, ItemQuantifier of) => of switch
    {
        ItemQuantifier.Some => one.SomeItem,
        ItemQuantifier.No => one.NoItem,
        ItemQuantifier.Every => one.EveryItem,
        _ => throw new ArgumentOutOfRangeException(nameof(of)),
    };

    private static ReportCondition With(ReportCondition one, ItemQuantifier of, ItemCondition? item) => of switch
    {
        ItemQuantifier.Some => one with { SomeItem = item },
        ItemQuantifier.No => one with { NoItem = item },
        ItemQuantifier.Every => one with { EveryItem = item },
        _ => throw new ArgumentOutOfRangeException(nameof(of)),
    };

    private static string WordOf(ItemQuantifier of) => of switch
    {
        ItemQuantifier.Some => "some",
        ItemQuantifier.No => "no",
        ItemQuantifier.Every => "every",
        _ => throw new ArgumentOutOfRangeException(nameof(of)),
    };
}
