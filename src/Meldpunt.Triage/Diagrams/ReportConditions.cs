using System.Collections.Immutable;
using Meldpunt.Triage.Evaluation;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Diagrams;

/// <summary>Collects the conditions on a report and numbers them; what they ask of the items becomes facts of its own.</summary>
internal sealed class ReportConditions(TriagePolicy policy)
{
    private readonly List<ReportCondition> _all = [];
    private readonly List<ulong> _itemQuestions = [];

    /// <summary>Compiles the rules for a report.</summary>
    public static ReportEvaluator Compile(TriagePolicy policy, RouteNames routes)
    {
        ReportConditions conditions = new(policy);
        ReportRule[] empty = [.. policy.EmptyReport.Select(rule => new ReportRule(rule.Route, conditions.Add(rule.When)))];
        ReportRule[] referrals = [.. policy.Referrals.Select(conditions.Referral)];
        ReportRule[] notices = [.. policy.Notices.Select(rule => new ReportRule(rule.Id, conditions.Add(rule.When)))];
        RuleMasks masks = conditions.Masks();
        FactList facts = policy.Vocabulary.ReportFacts;
        return new(facts, routes, [.. conditions._itemQuestions], masks, new(facts, routes, empty, referrals, notices, [.. policy.Questions]));
    }

    private ReportRule Referral(ReferralRule rule) => new(rule.Id, Add(rule.When))
    {
        Contact = rule.Contact,
        Before = rule.Precedes?.Referral,
        Moves = Add(rule.Precedes?.When ?? []),
    };

    // Adds alternatives; the range asks whether any of them is in a set of conditions that hold.
    private ConditionSpan Add(ValueList<ReportCondition> alternatives)
    {
        _all.AddRange(alternatives);
        return new(_all.Count - alternatives.Count, alternatives.Count);
    }

    private RuleMasks Masks()
    {
        foreach (ReportCondition condition in _all)
        {
            if (condition.SomeItem is { } some) QuestionFor(Fulfilling(some));
        }

        FactList facts = policy.Vocabulary.ReportFacts;
        ImmutableArray<int> answers = [.. facts.Select(fact => fact.Answers.Count), .. _itemQuestions.Select(_ => 1)];
        return MaskCompiler.Compile(answers, [.. _all.Select(condition => Bits(condition, facts))], unansweredCanHold: false);
    }

    private ulong[] Bits(ReportCondition condition, FactList facts)
    {
        ulong[] ofItems = new ulong[_itemQuestions.Count];
        Array.Fill(ofItems, ConditionBits.Any);
        if (condition.SomeItem is { } some) ofItems[QuestionFor(Fulfilling(some))] = 1;
        return [.. ConditionBits.Compile(condition.Facts, facts), .. ofItems];
    }

    private int QuestionFor(ulong bits)
    {
        if (!_itemQuestions.Contains(bits)) _itemQuestions.Add(bits);
        return _itemQuestions.IndexOf(bits);
    }

    // The bits of a summary that fulfil a condition.
    private ulong Fulfilling(SomeItem condition)
    {
        ulong bits = 0;
        for (int route = 0; route < policy.Routes.Count; route++)
        {
            if (!condition.Routes.IsEmpty && !condition.Routes.Contains(policy.Routes[route])) continue;
            bits |= ItemRouteBits.Bit(route, inDoubt: true);
            if (!condition.InDoubt) bits |= ItemRouteBits.Bit(route, inDoubt: false);
        }

        return bits;
    }
}
