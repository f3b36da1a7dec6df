using Meldpunt.Triage.Decisions;
using Meldpunt.Triage.Diagrams;
using Meldpunt.Triage.Faults;
using Meldpunt.Triage.Intake;
using Meldpunt.Triage.Rules;
using Meldpunt.Triage.UrlEvidence;
using Meldpunt.Triage.Values;

namespace Meldpunt.Triage.Explanations;

/// <summary>Explains items from the compiled policy.</summary>
/// <param name="compiled">The policy.</param>
/// <param name="evidence">The evidence of addresses; null where the policy reads none.</param>
internal sealed class Explainer(CompiledPolicy compiled, EvidenceReading? evidence)
{
    private const int MostPlanned = 100_000;

    private readonly FactList _facts = compiled.Policy.Vocabulary.ItemFacts;
    private readonly int[] _answers = [.. compiled.Policy.Vocabulary.ItemFacts.Select(fact => fact.Answers.Count)];
    private readonly AnswerChange[][] _changes =
        [.. compiled.Policy.Vocabulary.ItemFacts.Select(fact => fact.Answers.Select(answer => new AnswerChange(fact.Id, answer)).ToArray())];

    private readonly Lazy<AskingPlan?> _plan = new(() => AskingPlan.For(
        compiled.Items.Table.Diagram, [.. compiled.Policy.Vocabulary.ItemFacts.Select(fact => fact.Answers.Count)], MostPlanned));

    public ItemExplanation Explain(ItemDecision item, ulong isFixed)
    {
        ReadOnlySpan<byte> values = item.Answers.Values;
        (ValueList<string> decidedBy, ValueList<OutrankedRule> outranked) = Ranking(item);
        return new(item)
        {
            Because = Because.Of(compiled.Items.Table.Diagram, values).Select(fact => _facts[fact].Id).ToValueList(),
            DecidedBy = decidedBy,
            Outranked = outranked,
            Alternatives = Alternatives(item, isFixed),
            Next = Next(values),
        };
    }

    public NextQuestion? Next(ReadOnlySpan<byte> values)
    {
        PlannedQuestion? next = _plan.Value is { } plan ? plan.Next(values) : LookAhead.Next(compiled.Items.Table.Diagram, _answers, values);
        return next is { } question ? new(_facts[question.Fact].Id, question.Expected, question.AtMost, question.IsExact) : null;
    }

    public RuleAccount Account(string rule, Answers item)
    {
        Rule found = compiled.Policy.Rules.FirstOrDefault(known => known.Id == rule)
            ?? throw new ArgumentException(
                Wording.Unknown(rule, "a rule of this policy", [.. compiled.Policy.Rules.Select(known => known.Id)]), nameof(rule));
        ValueList<string> inTheWay = found.When.Parts
            .Where(part => item[part.Fact] is { } answer && !part.Answers.Contains(answer)).Select(part => part.Fact).ToValueList();
        ValueList<string> missing = found.When.Parts
            .Where(part => item[part.Fact] is null && part.Answers.Count < _facts[_facts.IndexOf(part.Fact)].Answers.Count)
            .Select(part => part.Fact).ToValueList();
        return new(rule, inTheWay.IsEmpty && missing.IsEmpty, inTheWay, missing);
    }

    /// <summary>A bit for each fact that must stay as it is.</summary>
    public ulong Fixed(IEnumerable<string> facts) =>
        facts.Aggregate(0UL, (bits, fact) => bits | 1UL << FactAnswer.Place(_facts, fact));

    private (ValueList<string> DecidedBy, ValueList<OutrankedRule> Outranked) Ranking(ItemDecision item)
    {
        RuleIndex[] applying = [.. compiled.Items.Table.Applying(item.Answers.Values).Select(rule => new RuleIndex(rule))];
        if (applying.Length == 0) return ([], []);
        int top = compiled.Items.GroupOf(applying[0]);
        ValueList<string> by = applying.Where(rule => compiled.Items.GroupOf(rule) == top).Select(rule => compiled.Items[rule].Id).ToValueList();
        List<OutrankedRule> outranked = [];
        foreach (RuleIndex rule in applying.Where(rule => compiled.Items.GroupOf(rule) != top))
        {
            if (compiled.Items[rule].GivesReason) outranked.Add(new(compiled.Items[rule].Id, by));
        }

        // No two routes are asked for within a group, so all that apply in the top one ask for the item's.
        return (item.IsSettled ? by : [], outranked.ToValueList());
    }

    private ValueList<Alternative> Alternatives(ItemDecision item, ulong isFixed)
    {
        PossibleChanges free = PossibleChanges.But(_answers, isFixed);
        PossibleChanges own = Beside(item.Url, free);
        ChangeSearch search = Search(item, own);
        ChangeSearch? elsewhere = ReferenceEquals(own, free) || IsAddressFixed(isFixed) ? null : Search(item, free);
        List<Alternative> found = [];
        for (int route = 0; route < compiled.Policy.Routes.Count; route++)
        {
            List<FactChange[]> changes = search.To(route, ItemExplanation.MostAlternatives);
            found.AddRange(changes.Select(one => Named(route, one, otherAddress: false)));

            // What this address lets through is among those found already, so of as many as may be given enough are left.
            if (elsewhere is null) continue;
            IEnumerable<FactChange[]> others = elsewhere.To(route, ItemExplanation.MostAlternatives).Where(one => !own.Have(one));
            found.AddRange(others.Take(ItemExplanation.MostAlternatives - changes.Count).Select(one => Named(route, one, otherAddress: true)));
        }

        return found.ToValueList();
    }

    // The same object where the address fixes nothing.
    private PossibleChanges Beside(UrlFinding? url, PossibleChanges free) =>
        evidence is null || url is null or { Kind: EvidenceKind.None or EvidenceKind.Unusable } ? free : free.Beside(evidence, url);

    // Who cannot change a fact that an address decides cannot change the address.
    private bool IsAddressFixed(ulong isFixed) => Enumerable.Range(0, _answers.Length).Any(fact => (isFixed >> fact & 1) != 0 && evidence!.TellsOf(fact));

    private ChangeSearch Search(ItemDecision item, PossibleChanges possible) =>
        new(compiled.Items.Routes, compiled.Policy.Routes.Count, _answers, item.Answers.Values, possible);

    private Alternative Named(int route, FactChange[] changes, bool otherAddress)
    {
        AnswerChange[] named = new AnswerChange[changes.Length];
        for (int i = 0; i < named.Length; i++) named[i] = _changes[changes[i].Fact][changes[i].Value - 1];
        return new(compiled.Policy.Routes[route], ValueLists.Create<AnswerChange>(named)) { OtherAddress = otherAddress };
    }
}
