using System.Collections.Immutable;
using Meldpunt.Triage.Evaluation;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Diagrams;

/// <summary>Lays conditions out as masks, one for each value of each fact.</summary>
internal static class MaskCompiler
{
    /// <param name="answers">How many answers each fact has.</param>
    /// <param name="conditions">For each condition and fact, a bit for each fulfilling answer; <see cref="ConditionBits.Any"/> when the fact does not matter.</param>
    /// <param name="unansweredCanHold">True when a part that all answers fulfil holds without an answer too.</param>
    public static RuleMasks Compile(ImmutableArray<int> answers, IReadOnlyList<ulong[]> conditions, bool unansweredCanHold)
    {
        int words = RuleMasks.WordsFor(conditions.Count);
        int[] starts = new int[answers.Length];
        int cells = 0;
        for (int fact = 0; fact < answers.Length; fact++)
        {
            starts[fact] = cells;
            cells += (answers[fact] + 1) * words;
        }

        ulong[] masks = new ulong[cells];
        for (int condition = 0; condition < conditions.Count; condition++)
        {
            for (int fact = 0; fact < answers.Length; fact++)
            {
                ulong allowed = conditions[condition][fact];
                ulong all = ConditionBits.AllOf(answers[fact]);
                bool whole = unansweredCanHold ? (allowed & all) == all : allowed == ConditionBits.Any;
                for (int value = 0; value <= answers[fact]; value++)
                {
                    bool holds = value == 0 ? whole : (allowed >> (value - 1) & 1) != 0;
                    if (holds) masks[starts[fact] + value * words + condition / 64] |= 1UL << (condition % 64);
                }
            }
        }

        return new(conditions.Count, starts, masks);
    }
}

/// <summary>Turns conditions into bits: for each fact a bit for each answer that fulfils it.</summary>
internal static class ConditionBits
{
    /// <summary>All values: the condition does not name the fact.</summary>
    public const ulong Any = ulong.MaxValue;

    /// <summary>How many values a level can have at most: the bits of a word.</summary>
    public const int MostValues = 64;

    /// <summary>A bit for each of a number of values.</summary>
    public static ulong AllOf(int values) => values == 64 ? ulong.MaxValue : (1UL << values) - 1;

    public static ulong[] Compile(Condition condition, FactList facts)
    {
        ulong[] bits = new ulong[facts.Count];
        Array.Fill(bits, Any);
        foreach (FactCondition part in condition.Parts)
        {
            int fact = facts.IndexOf(part.Fact);
            ulong allowed = 0;
            foreach (string answer in part.Answers) allowed |= 1UL << facts.AnswerIndex(fact, answer);
            bits[fact] &= allowed;
        }

        return bits;
    }
}

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
