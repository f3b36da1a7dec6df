using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Diagrams;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Testing;

/// <summary>The reports that exercise a guarantee: those it applies to.</summary>
internal sealed class GuaranteeObligations(PartialItemSpace items, ReportPatterns reports)
{
    public IEnumerable<Obligation> All() => items.Compiled.Policy.Guarantees.Select(guarantee =>
        new Obligation(CoverageKind.Guarantee, guarantee.Id, $"'{guarantee.Id}' is exercised", guarantee.Scope == GuaranteeScope.Item, SetOf(guarantee)));

    private MddSet SetOf(Guarantee guarantee) => guarantee.Kind switch
    {
        GuaranteeKind.Keeps or GuaranteeKind.NeverWorsens => Changed(guarantee),
        GuaranteeKind.ClosingKeeps => items.MayGet(guarantee.Keeps),
        GuaranteeKind.Implies or GuaranteeKind.Never or GuaranteeKind.Unreachable => SpokenOf(guarantee),
        _ when guarantee.Scope == GuaranteeScope.Item => items.Sets.All,
        _ => reports.Space.Sets.All,
    };

    // What never happens cannot be shown: its facts alone can.
    private MddSet SpokenOf(Guarantee guarantee)
    {
        OutcomePattern facts = guarantee.Kind == GuaranteeKind.Implies ? guarantee.If : new() { Facts = guarantee.If.Facts };
        return guarantee.Scope == GuaranteeScope.Item ? items.Of(facts) : reports.Compile(facts);
    }

    private MddSet Changed(Guarantee guarantee)
    {
        FactList facts = items.Compiled.Policy.Vocabulary.ItemFacts;
        return items.Sets.Union(facts
            .Where(fact => guarantee.ChangedFact is null || guarantee.ChangedFact == fact.Id)
            .Where(fact => fact.Answers.Contains(guarantee.ChangeTo!))
            .Select(fact => items.Of(new() { Facts = ValueLists.Create<Condition>([Condition.Where(fact.Id, guarantee.ChangeTo!)]) })));
    }
}
