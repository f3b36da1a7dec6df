using System.Collections.Immutable;
using Meldpunt.Triage.Evaluation;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Diagrams;

/// <summary>Collects the conditions on a report and numbers them; what they ask of the items, and of the route, becomes facts of its own.</summary>
internal sealed class ReportConditions(TriagePolicy policy)
{
    private readonly List<ReportCondition> _all = [];
    private readonly List<(ItemCondition Item, bool IsNegated)> _ofItems = ItemQuestionList.Find(policy);
    private readonly List<ulong> _questions = [];

    /// <summary>What the rules can see of an item.</summary>
    public ItemMasks Items() => new(policy.Routes.Count, [.. _ofItems.Select(question => Mask(question.Item, question.IsNegated))]);

    /// <summary>Compiles the rules for a report.</summary>
    public ReportEvaluator Compile(RouteNames routes)
    {
        ReportRule[] empty = [.. policy.EmptyReport.Select(rule => new ReportRule(rule.Route, Add(rule.When)))];
        ReportRule[] referrals = [.. policy.Referrals.Select(Referral)];
        ReportRule[] notices = [.. policy.Notices.Select(rule => new ReportRule(rule.Id, Add(rule.When)))];
        ReportRule[] labels = [.. policy.Labels.Select(rule => new ReportRule(rule.Id, Add(rule.When)))];
        RuleMasks masks = Masks();
        FactList facts = policy.Vocabulary.ReportFacts;
        SummaryQuestion[] questions = [.. _questions.Select(bits => new SummaryQuestion(bits))];
        return new(facts, routes, policy.Routes.Count + _ofItems.Count, questions, masks, new(facts, routes, empty, referrals, notices, labels, [.. policy.Questions]));
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
        (int Question, int Value)[][] asked = [.. _all.Select(condition => condition.OfItems().SelectMany(part => Asked(part.Of, part.Item)).ToArray())];
        FactList facts = policy.Vocabulary.ReportFacts;
        ImmutableArray<int> answers = [.. facts.Select(fact => fact.Answers.Count), .. _questions.Select(_ => 2), policy.Routes.Count];
        return MaskCompiler.Compile(answers, [.. _all.Zip(asked, (condition, ofItems) => Bits(condition, ofItems))], unansweredCanHold: false);
    }

    private ulong[] Bits(ReportCondition condition, (int Question, int Value)[] asked)
    {
        ulong[] ofItems = new ulong[_questions.Count];
        Array.Fill(ofItems, ConditionBits.Any);
        foreach ((int question, int value) in asked) ofItems[question] &= 1UL << (value - 1);
        ulong routes = condition.Routes.IsEmpty ? ConditionBits.Any : BitsOf(condition.Routes);
        return [.. ConditionBits.Compile(condition.Facts, policy.Vocabulary.ReportFacts), .. ofItems, routes];
    }

    // Each part of a condition on items as questions about the summary, with the value that fulfils it.
    private IEnumerable<(int Question, int Value)> Asked(ItemQuantifier of, ItemCondition item) => of switch
    {
        ItemQuantifier.Some => [(QuestionFor(Fulfilling(item)), SummaryQuestion.Yes)],
        ItemQuantifier.No => [(QuestionFor(Fulfilling(item)), SummaryQuestion.No)],
        ItemQuantifier.Every => [(QuestionFor(AllRoutes), SummaryQuestion.Yes), (QuestionFor(NotFulfilling(item)), SummaryQuestion.No)],
        _ => throw new ArgumentOutOfRangeException(nameof(of)),
    };

    private ulong AllRoutes => ConditionBits.AllOf(policy.Routes.Count);

    private int QuestionFor(ulong bits)
    {
        if (!_questions.Contains(bits)) _questions.Add(bits);
        return _questions.IndexOf(bits);
    }

    // The bits of a summary that some item sets which fulfils a condition, or does not.
    private ulong Fulfilling(ItemCondition item) => item.AsksForRouteAlone ? RoutesOf(item) : BitOf(item, isNegated: false);

    private ulong NotFulfilling(ItemCondition item) => item.AsksForRouteAlone ? AllRoutes & ~RoutesOf(item) : BitOf(item, isNegated: true);

    private ulong BitOf(ItemCondition item, bool isNegated) => 1UL << (policy.Routes.Count + _ofItems.IndexOf((item, isNegated)));

    private ulong RoutesOf(ItemCondition item) => item.Routes.IsEmpty ? AllRoutes : BitsOf(item.Routes);

    private ulong BitsOf(ValueList<string> routes) => (ulong)RouteSet.From(policy, routes).Bits;

    private ItemMask Mask(ItemCondition item, bool isNegated)
    {
        Rule[] rules = [.. policy.Rules];
        ulong[] reasons = item.Reasons.IsEmpty ? [] : new ulong[RuleMasks.WordsFor(rules.Length)];
        for (int rule = 0; rule < rules.Length; rule++)
        {
            if (rules[rule].GivesReason && item.Reasons.Contains(rules[rule].Id)) reasons[rule / 64] |= 1UL << (rule % 64);
        }

        ulong[] facts = item.Facts.Parts.IsEmpty ? [] : ConditionBits.CompileAnswered(item.Facts, policy.Vocabulary.ItemFacts);
        return new(RoutesOf(item), item.InDoubt, reasons, facts, isNegated);
    }
}
