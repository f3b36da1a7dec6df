using System.Numerics;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Evaluation;

/// <summary>Decides a report from the summary of its items and its own facts, with masks as for an item.</summary>
internal sealed class ReportEvaluator
{
    private const int MostSummaryBits = 10;
    private const int MostQuestions = 56;
    private const int RouteBits = 5;
    private const int MostDecided = 1 << 18;

    private readonly RouteNames _routes;
    private readonly SummaryQuestion[] _questions;
    private readonly RuleMasks _masks;
    private readonly OutcomeCache<ReportOutcome> _outcomes = new();
    private readonly int[] _classes;
    private readonly int _numbered;
    private readonly DenseCache<ReportOutcome> _decided;

    /// <param name="facts">The facts of a report.</param>
    /// <param name="routes">The routes.</param>
    /// <param name="summaryBits">How many bits the summary of the items has.</param>
    /// <param name="questions">What the conditions ask of the items.</param>
    /// <param name="masks">Which conditions hold, by the facts, then by the questions about items, and then by the report's route.</param>
    /// <param name="outcomes">Makes what comes of it.</param>
    public ReportEvaluator(FactList facts, RouteNames routes, int summaryBits, SummaryQuestion[] questions, RuleMasks masks, ReportOutcomes outcomes)
    {
        (_routes, _questions, _masks, Outcomes) = (routes, questions, masks, outcomes);
        bool isSmall = summaryBits <= MostSummaryBits && questions.Length <= MostQuestions;
        _classes = Classes(isSmall ? 1 << summaryBits : 0, out int classes);
        _numbered = facts.Numbered;
        long size = (long)classes * _numbered;
        Numbered = size <= MostDecided ? (int)size : 0;
        _decided = new(Numbered);
    }

    public ReportOutcomes Outcomes { get; }

    /// <summary>How many numbers reports have; 0 where they would be too many.</summary>
    public int Numbered { get; }

    public static ReportEvaluator Read(TablesReader tables, FactList facts, RouteNames routes, int summaryBits) =>
        new(facts, routes, summaryBits, SummaryQuestion.ReadAll(tables), RuleMasks.Read(tables), ReportOutcomes.Read(tables, facts, routes));

    public void Write(TablesWriter tables)
    {
        SummaryQuestion.WriteAll(tables, _questions);
        _masks.Write(tables);
        Outcomes.Write(tables);
    }

    /// <summary>What becomes of a report: one look into a table once its like was seen, where there are few enough.</summary>
    public ReportOutcome Decide(ulong summary, Answers report)
    {
        int number = NumberOf(summary, report.Number);
        return _decided.Find(number) ?? _decided.Keep(number, Decide(summary, report.Values));
    }

    /// <summary>A number that all reports of which the same becomes may share; −1 for none.</summary>
    /// <param name="summary">The summary of the items.</param>
    /// <param name="report">The number of the answers about the report.</param>
    public int NumberOf(ulong summary, int report) =>
        Numbered > 0 ? _classes[(int)summary] * _numbered + report : -1;

    /// <summary>What becomes of a report by the rules themselves.</summary>
    public ReportOutcome Decide(ulong summary, ReadOnlySpan<byte> values)
    {
        int facts = values.Length;
        Span<byte> asked = stackalloc byte[facts + _questions.Length + 1];
        values.CopyTo(asked);
        Ask(summary, asked[facts..^1]);

        // The rules for an empty report ask for no route; what they give is what the others see.
        Span<ulong> key = stackalloc ulong[_masks.Words + 2];
        int route = FirstRoute(summary);
        if (route < 0)
        {
            _masks.Holding(asked, key);
            route = Outcomes.RouteWithoutItems(key);
        }

        asked[^1] = (byte)(route + 1);
        _masks.Holding(asked, key);
        key[^2] = Unanswered(values);
        key[^1] = (ulong)route;
        return _outcomes.TryGet(key, out ReportOutcome? known)
            ? known
            : _outcomes.Add(key, Outcomes.Make(key[..^2], key[^2], _routes.All[route]));
    }

    private void Ask(ulong summary, Span<byte> asked)
    {
        for (int i = 0; i < asked.Length; i++) asked[i] = _questions[i].Of(summary);
    }

    private static ulong Unanswered(ReadOnlySpan<byte> values)
    {
        ulong unanswered = 0;
        for (int fact = 0; fact < values.Length; fact++)
        {
            if (values[fact] == 0) unanswered |= 1UL << fact;
        }

        return unanswered;
    }

    // The bits of the routes come first, in their order; each item has one.
    private static int FirstRoute(ulong summary) => summary == 0 ? -1 : BitOperations.TrailingZeroCount(summary);

    // Summaries that no rule distinguishes are one class.
    private int[] Classes(int summaries, out int count)
    {
        ulong[] known = new ulong[summaries];
        int[] classes = new int[summaries];
        count = 0;
        for (int summary = 0; summary < summaries; summary++)
        {
            known[count] = Seen((ulong)summary);
            int found = 0;
            while (known[found] != known[count]) found++;
            if (found == count) count++;
            classes[summary] = found;
        }

        return classes;
    }

    // What the rules can see of a summary: its first route, and a bit for each question about items that it fulfils.
    private ulong Seen(ulong summary)
    {
        ulong seen = (ulong)(FirstRoute(summary) + 1);
        for (int i = 0; i < _questions.Length; i++)
        {
            if (_questions[i].Of(summary) == SummaryQuestion.Yes) seen |= 1UL << (i + RouteBits);
        }

        return seen;
    }
}

/// <summary>Makes the outcome of a report from the set of its conditions that hold.</summary>
/// <param name="facts">The facts of a report.</param>
/// <param name="routes">The routes.</param>
/// <param name="empty">The routes of a report without items.</param>
/// <param name="referrals">The referrals, in order.</param>
/// <param name="notices">The notices, in order.</param>
/// <param name="labels">The labels, in order.</param>
/// <param name="questions">The order of the questions: facts, and <see cref="Vocabulary.ItemsQuestion"/>.</param>
internal sealed class ReportOutcomes(
    FactList facts, RouteNames routes, ReportRule[] empty, ReportRule[] referrals, ReportRule[] notices, ReportRule[] labels, string[] questions)
{
    public ReportRule[] Referrals => referrals;

    public ReportRule[] Notices => notices;

    public ReportRule[] Labels => labels;

    public static ReportOutcomes Read(TablesReader tables, FactList facts, RouteNames routes) =>
        new(facts, routes, ReportRule.ReadAll(tables), ReportRule.ReadAll(tables), ReportRule.ReadAll(tables), ReportRule.ReadAll(tables), tables.ReadWords());

    public void Write(TablesWriter tables)
    {
        ReportRule.WriteAll(tables, empty);
        ReportRule.WriteAll(tables, referrals);
        ReportRule.WriteAll(tables, notices);
        ReportRule.WriteAll(tables, labels);
        tables.Write(questions);
    }

    /// <param name="holding">The conditions that hold.</param>
    /// <param name="unanswered">A bit for each fact without an answer.</param>
    /// <param name="route">The route.</param>
    public ReportOutcome Make(ReadOnlySpan<ulong> holding, ulong unanswered, string route) =>
        new()
        {
            Route = route,
            Referrals = ReferralsFor(holding),
            Notices = All(notices, holding),
            Labels = All(labels, holding),
            Questions = QuestionsFor(unanswered),
        };

    /// <summary>The number of the route of a report without items.</summary>
    public int RouteWithoutItems(ReadOnlySpan<ulong> holding)
    {
        foreach (ReportRule rule in empty)
        {
            if (rule.When.AnyIn(holding)) return Array.IndexOf(routes.All, rule.Word);
        }

        return routes.Unsettled;
    }

    private ValueList<string> ReferralsFor(ReadOnlySpan<ulong> holding)
    {
        List<string> shown = [];
        foreach (ReportRule referral in referrals)
        {
            if (!referral.When.AnyIn(holding)) continue;
            int before = referral.Before is { } other && referral.Moves.AnyIn(holding) ? shown.IndexOf(other) : -1;
            if (before < 0) shown.Add(referral.Word);
            else shown.Insert(before, referral.Word);
        }

        return ValueLists.Own(shown.ToArray());
    }

    private static ValueList<string> All(ReportRule[] rules, ReadOnlySpan<ulong> holding)
    {
        List<string> applying = [];
        foreach (ReportRule rule in rules)
        {
            if (rule.When.AnyIn(holding)) applying.Add(rule.Word);
        }

        return ValueLists.Own(applying.ToArray());
    }

    private ValueList<string> QuestionsFor(ulong unanswered)
    {
        List<string> asked = [];
        foreach (string question in questions)
        {
            if (question == Vocabulary.ItemsQuestion || (unanswered & 1UL << facts.IndexOf(question)) != 0) asked.Add(question);
        }

        return ValueLists.Own(asked.ToArray());
    }
}
