using System.Collections.Immutable;
using Meldpunt.Triage.Rules;
using Meldpunt.Triage.Values;

namespace Meldpunt.Triage.Diagrams;

/// <summary>Collects the conditions on a report and numbers them; what they ask of the items becomes facts of its own.</summary>
internal sealed class ReportConditions
{
    private readonly List<ReportCondition> _all = [];
    private readonly List<ulong> _itemQuestions = [];

    public ImmutableArray<ulong> ItemQuestions { get; private set; } = [];

    /// <summary>Adds alternatives; the result asks whether any of them is in a set of conditions that hold.</summary>
    public ConditionRange Add(ValueList<ReportCondition> alternatives)
    {
        _all.AddRange(alternatives);
        return new(_all.Count - alternatives.Count, alternatives.Count);
    }

    public RuleMasks Compile(TriagePolicy policy)
    {
        foreach (ReportCondition condition in _all)
        {
            if (condition.SomeItem is { } some) QuestionFor(ItemSummary.Fulfilling(some, policy));
        }

        ItemQuestions = [.. _itemQuestions];
        FactList facts = policy.Vocabulary.ReportFacts;
        ImmutableArray<int> answers = [.. facts.Select(fact => fact.Answers.Count), .. _itemQuestions.Select(_ => 1)];
        return new(answers, [.. _all.Select(condition => Bits(condition, facts, policy))], unansweredCanHold: false);
    }

    private ulong[] Bits(ReportCondition condition, FactList facts, TriagePolicy policy)
    {
        ulong[] ofItems = new ulong[_itemQuestions.Count];
        Array.Fill(ofItems, ConditionBits.Any);
        if (condition.SomeItem is { } some) ofItems[QuestionFor(ItemSummary.Fulfilling(some, policy))] = 1;
        return [.. ConditionBits.Of(condition.Facts, facts), .. ofItems];
    }

    private int QuestionFor(ulong bits)
    {
        if (!_itemQuestions.Contains(bits)) _itemQuestions.Add(bits);
        return _itemQuestions.IndexOf(bits);
    }
}
