using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Diagrams;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Testing;

/// <summary>What scenarios can show of the conditions of a rule for a report: each alone fulfils it or keeps it from being fulfilled.</summary>
/// <param name="reports">The reports, which tell apart what <see cref="ItemConditionPart.AskingForEach"/> asks.</param>
internal sealed class ReportConditionObligations(ReportPatterns reports)
{
    private MddSpace Sets => reports.Space.Sets;

    /// <summary>Each alternative alone fulfils the rule, and each of its conditions alone keeps it from being fulfilled.</summary>
    public IEnumerable<Obligation> Of(string id, ValueList<ReportCondition> when, string verb, MddSet within)
    {
        for (int i = 0; i < when.Count; i++)
        {
            ReportCondition one = when[i];
            MddSet alone = within - reports.Rules.Any(when.Without(i));
            MddSet holds = Holds(one);
            string what = when.Count == 1 ? verb : $"{verb} for its alternative {i + 1}";
            yield return Goal(id, $"'{id}' {what}", alone & holds);
            foreach (FactCondition part in one.Facts.Parts)
            {
                ReportCondition without = one with { Facts = new(one.Facts.Parts.Where(other => other != part).ToValueList()) };
                yield return Goal(id, $"'{id}' not: {what}, for '{part.Fact}' alone", alone & Answered(part.Fact) & (Holds(without) - holds));
            }

            if (!one.Routes.IsEmpty) yield return Goal(id, $"'{id}' not: {what}, for '{FactWords.ReportRoute}' alone", alone & (Holds(one with { Routes = [] }) - holds));
            foreach ((ItemQuantifier of, ItemCondition item) in one.OfItems())
            {
                yield return Goal(id, $"'{id}' not: {what}, for '{WordOf(of)}' alone", alone & (Holds(With(one, of, null)) - holds));
                foreach (ItemConditionPart part in ItemConditionPart.Of(item, reports.Policy))
                {
                    string not = of == ItemQuantifier.No ? "" : "not: ";
                    yield return Goal(id, $"'{id}' {not}{what}, for '{WordOf(of)}.{part.Name}' alone", alone & ForAlone(one, of, part));
                }
            }
        }
    }

    // Some item is what is asked but for this part: where some item must be so, the rule is not fulfilled for it alone; where none may be, it is.
    private MddSet ForAlone(ReportCondition one, ItemQuantifier of, ItemConditionPart part)
    {
        if (part.Otherwise is not { } otherwise) return Sets.None;
        MddSet some = Holds(ReportCondition.Always with { SomeItem = otherwise });
        return some & of switch
        {
            ItemQuantifier.Some => Holds(one with { SomeItem = null }) - Holds(one),
            ItemQuantifier.No => Holds(one),
            ItemQuantifier.Every => Holds(one with { EveryItem = part.Without }) - Holds(one),
            _ => throw new ArgumentOutOfRangeException(nameof(of)),
        };
    }

    private static ReportCondition With(ReportCondition one, ItemQuantifier of, ItemCondition? item) => of switch
    {
        ItemQuantifier.Some => one with { SomeItem = item },
        ItemQuantifier.No => one with { NoItem = item },
        ItemQuantifier.Every => one with { EveryItem = item },
        _ => throw new ArgumentOutOfRangeException(nameof(of)),
    };

    private static string WordOf(ItemQuantifier of) => of switch
    {
        ItemQuantifier.Some => FactWords.SomeItem,
        ItemQuantifier.No => FactWords.NoItem,
        ItemQuantifier.Every => FactWords.EveryItem,
        _ => throw new ArgumentOutOfRangeException(nameof(of)),
    };

    private static Obligation Goal(string id, string text, MddSet set) => new(CoverageKind.Condition, id, text, OfItem: false, set);

    private MddSet Holds(ReportCondition condition) => reports.Rules.Any(ValueLists.Create<ReportCondition>([condition]));

    private MddSet Answered(string fact) => Sets.Where(reports.Space.Levels.LevelOf(new FactIndex(reports.Space.Levels.Facts.IndexOf(fact))), ~1UL);
}
