using Meldpunt.Triage.Diagrams;
using Meldpunt.Triage.Policies;
using Meldpunt.Triage.UrlEvidence;

namespace Meldpunt.Triage.Explanations;

/// <summary>Explains items from the compiled policy.</summary>
/// <param name="compiled">The policy.</param>
/// <param name="evidence">The evidence of addresses; null where the policy reads none.</param>
internal sealed class Explainer(CompiledPolicy compiled, EvidenceReading? evidence)
{
    private const int MostPlanned = 100_000;

    private readonly RuleRanking _ranking = new(compiled);
    private readonly FactList _facts = compiled.Policy.Vocabulary.ItemFacts;
    private readonly int[] _answers = [.. compiled.Policy.Vocabulary.ItemFacts.Select(fact => fact.Answers.Count)];
    private readonly AnswerChange[][] _changes =
        [.. compiled.Policy.Vocabulary.ItemFacts.Select(fact => fact.Answers.Select(answer => new AnswerChange
        {
            Fact = fact.Id,
            Answer = answer,
        }).ToArray())];

    private readonly ulong _asked = Asked(compiled.Policy.Vocabulary.ItemFacts);

    private readonly Lazy<OptimalQuestionPlan?> _plan = new(() => OptimalQuestionPlan.For(
        compiled.Items.Table.Diagram, [.. compiled.Policy.Vocabulary.ItemFacts.Select(fact => fact.Answers.Count)], Asked(compiled.Policy.Vocabulary.ItemFacts), MostPlanned));

    public ItemExplanation Explain(ItemDecision item, ulong isFixed)
    {
        ReadOnlySpan<byte> values = item.Answers.Values;
        RankedRules rules = _ranking.Rank(item);
        return new()
        {
            Decision = item,
            SufficientReason = SufficientReason.Find(compiled.Items.Table.Diagram, values).Select(fact => _facts[fact].Id).ToValueList(),
            DecidedBy = rules.DecidedBy,
            DecidedByCases = rules.DecidedByCases,
            Outranked = rules.Outranked,
            Counterfactuals = Counterfactuals(item, isFixed),
            NextQuestion = NextQuestion(values),
        };
    }

    public NextQuestion? NextQuestion(ReadOnlySpan<byte> values)
    {
        PlannedQuestion? next = _plan.Value is { } plan ? plan.Next(values) : GreedyQuestionPlan.Next(compiled.Items.Table.Diagram, _answers, _asked, values);
        return next is { } question ? new()
        {
            Fact = _facts[question.Fact].Id,
            ExpectedRemaining = question.ExpectedRemaining,
            MaxRemaining = question.MaxRemaining,
            IsExact = question.IsExact,
        } : null;
    }

    public RuleTrace ExplainRule(string rule, Answers item)
    {
        Rule found = compiled.Policy.Rules.FirstOrDefault(known => known.Id == rule)
            ?? throw new ArgumentException(
                Messages.Unknown(rule, "a rule of this policy", [.. compiled.Policy.Rules.Select(known => known.Id)]), nameof(rule));
        ValueList<string> inTheWay = found.When.Parts
            .Where(part => item[part.Fact] is { } answer && !part.Answers.Contains(answer)).Select(part => part.Fact).ToValueList();
        ValueList<string> missing = found.When.Parts
            .Where(part => item[part.Fact] is null && part.Answers.Count < _facts[_facts.IndexOf(part.Fact)].Answers.Count)
            .Select(part => part.Fact).ToValueList();
        return new() { Rule = rule, Applies = inTheWay.IsEmpty && missing.IsEmpty, Failed = inTheWay, Unanswered = missing };
    }

    /// <summary>A bit for each fact that must stay as it is.</summary>
    public ulong Fixed(IEnumerable<string> facts) =>
        facts.Aggregate(0UL, (bits, fact) => bits | 1UL << FactLookup.Place(_facts, fact));

    private static ulong Asked(FactList facts) =>
        facts.Indexes.Where(fact => facts[fact].IsAsked).Aggregate(0UL, (bits, fact) => bits | 1UL << fact.Number);

    private ValueList<Counterfactual> Counterfactuals(ItemDecision item, ulong isFixed)
    {
        PossibleChanges free = PossibleChanges.But(_answers, isFixed);
        PossibleChanges own = Beside(item.Url, free);
        CounterfactualSearch search = Search(item, own);
        CounterfactualSearch? elsewhere = ReferenceEquals(own, free) || IsAddressFixed(isFixed) ? null : Search(item, free);
        List<Counterfactual> found = [];
        for (int route = 0; route < compiled.Policy.Routes.Count; route++)
        {
            List<FactChange[]> changes = search.To(route, ItemExplanation.MaxCounterfactuals);
            found.AddRange(changes.Select(one => Named(route, one, otherAddress: false)));

            // What this address lets through is among those found already, so of as many as may be given enough are left.
            if (elsewhere is null) continue;
            IEnumerable<FactChange[]> others = elsewhere.To(route, ItemExplanation.MaxCounterfactuals).Where(one => !own.Have(one));
            found.AddRange(others.Take(ItemExplanation.MaxCounterfactuals - changes.Count).Select(one => Named(route, one, otherAddress: true)));
        }

        return found.ToValueList();
    }

    // The same object where the address fixes nothing.
    private PossibleChanges Beside(UrlFinding? url, PossibleChanges free) =>
        evidence is null || url is null or { Kind: EvidenceKind.None or EvidenceKind.Unusable } ? free : free.Beside(evidence, url);

    // Who cannot change a fact that an address decides cannot change the address.
    private bool IsAddressFixed(ulong isFixed) => Enumerable.Range(0, _answers.Length).Any(fact => (isFixed >> fact & 1) != 0 && evidence!.TellsOf(fact));

    private CounterfactualSearch Search(ItemDecision item, PossibleChanges possible) =>
        new(compiled.Items.Routes, compiled.Policy.Routes.Count, _answers, item.Answers.Values, possible);

    private Counterfactual Named(int route, FactChange[] changes, bool otherAddress)
    {
        AnswerChange[] named = new AnswerChange[changes.Length];
        for (int i = 0; i < named.Length; i++) named[i] = _changes[changes[i].Fact][changes[i].Value - 1];
        return new() { Route = compiled.Policy.Routes[route], Changes = ValueLists.Own(named), OtherAddress = otherAddress };
    }
}
