using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Diagrams;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Testing;

/// <summary>The reports that exercise a guarantee: those it applies to.</summary>
internal sealed class GuaranteeObligations(PartialItemSpace items, ReportPatterns reports)
{
    public IEnumerable<Obligation> All() => items.Compiled.Policy.Guarantees.Select(guarantee =>
        new Obligation(CoverageKind.Guarantee, guarantee.Id, $"'{guarantee.Id}' is exercised", guarantee.Scope.IsItem(), SetOf(guarantee)));

    private MddSet SetOf(Guarantee guarantee) => guarantee.Kind switch
    {
        GuaranteeKind.Keeps or GuaranteeKind.NeverWorsens => Changed(guarantee),
        GuaranteeKind.ClosingKeeps => items.MayGet(guarantee.Keeps),
        GuaranteeKind.Implies => Matching(guarantee, guarantee.If),
        // What never happens cannot be shown: its facts alone can.
        GuaranteeKind.Never or GuaranteeKind.Unreachable => Matching(guarantee, new() { Facts = guarantee.If.Facts }),
        GuaranteeKind.Always or GuaranteeKind.OneRoute or GuaranteeKind.SettledStays or GuaranteeKind.ClosingSettles =>
            guarantee.Scope.IsItem() ? items.Sets.All : reports.Space.Sets.All,
        _ => throw new ArgumentOutOfRangeException(nameof(guarantee)),
    };

    private MddSet Matching(Guarantee guarantee, OutcomePattern pattern) =>
        guarantee.Scope.IsItem() ? items.Of(pattern) : reports.Compile(pattern);

    private MddSet Changed(Guarantee guarantee)
    {
        FactList facts = items.Compiled.Policy.Vocabulary.ItemFacts;
        return items.Sets.Union(facts
            .Where(fact => guarantee.ChangedFact is null || guarantee.ChangedFact == fact.Id)
            .Where(fact => fact.Answers.Contains(guarantee.ChangeTo!))
            .Select(fact => items.Of(new() { Facts = ValueLists.Create<Condition>([Condition.Where(fact.Id, guarantee.ChangeTo!)]) })));
    }
}
