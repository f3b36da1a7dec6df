using System.Globalization;
using Meldpunt.Triage.Policies;
using Meldpunt.Triage.TestPolicies.Arbitrary;

namespace Meldpunt.Triage.TestPolicies.Worded;

/// <summary>
/// Small sound policies by seed, in words that mean something where a policy is exported to. All facts can be tried, also by
/// an engine of others: one to four facts of an item and none to two of a report.
/// </summary>
internal sealed class WordedPolicies
{
    public const string Id = "worded";

    private readonly int _seed;
    private readonly PolicyWords _words;
    private readonly Random _random;

    private WordedPolicies(int seed, PolicyWords words) => (_seed, _words, _random) = (seed, words, new(seed));

    public static TriagePolicy OfSql(int seed) => new WordedPolicies(seed, PolicyWords.OfSql).Make();

    public static TriagePolicy OfFeel(int seed) => new WordedPolicies(seed, PolicyWords.OfFeel).Make();

    private TriagePolicy Make()
    {
        (string[] ofItems, string[] ofReports) = _words.Facts[_seed % _words.Facts.Length];
        Fact[] items = [.. Facts(ofItems, 1 + _random.Next(4)).Select(fact => fact with { Closed = _words.Answers[0] })];
        Fact[] reports = [.. Facts(ofReports, _random.Next(3))];
        PolicyBuilder policy = new(Id, _seed.ToString(CultureInfo.InvariantCulture));
        string[] final = _words.Routes[..(2 + _random.Next(3))];
        policy.Routes(_words.Unsettled, _random.Next(2) == 0 ? [_words.Unsettled, .. final] : [final[0], _words.Unsettled, .. final[1..]]).Doubt(_words.Doubt);
        foreach (Fact fact in items) policy.ItemFact(fact);
        foreach (Fact fact in reports) policy.ReportFact(fact);
        policy.Questions([.. reports.Select(fact => fact.Id).Append("items").OrderBy(_ => _random.Next())]);
        for (int group = 0; group < _random.Next(4); group++)
        {
            string route = Pick(final);
            for (int rule = 0; rule <= _random.Next(3); rule++) policy.Rule($"g{group}", $"rule-{group}-{rule}", When(items, least: 1), route);
        }

        policy.Otherwise("last", "otherwise", Pick(final));
        for (int i = 0; i < _random.Next(3); i++) policy.EmptyReport(new($"empty-{i}", Any(reports, final), Pick(final)));
        for (int i = 0; i < _random.Next(5); i++) policy.Referral(Referral(i, reports, final));
        for (int i = 0; i < _random.Next(4); i++) policy.Notice(new($"notice-{i}", Any(reports, final)));
        return RandomAcceptances.OfAllThatAlwaysApply(policy.Build());
    }

    private IEnumerable<Fact> Facts(string[] ids, int count) => ids.Take(count).Select(id =>
        new Fact(id, [.. _words.Answers.Take(2 + _random.Next(3)), .. _random.Next(2) == 0 ? [_words.Doubt] : Array.Empty<string>()]));

    private ReferralRule Referral(int place, Fact[] reports, string[] routes) =>
        new($"referral-{place}", Any(reports, routes), new Contact($"Place {place}"))
        {
            Precedes = place > 0 && _random.Next(3) > 0 ? new($"referral-{_random.Next(place)}", Any(reports, routes)) : null,
        };

    private ValueList<ReportCondition> Any(Fact[] reports, string[] routes) => [.. Enumerable.Range(0, 1 + _random.Next(2)).Select(_ => OfReport(reports, routes))];

    private ReportCondition OfReport(Fact[] facts, string[] routes) => new(When(facts, least: 0))
    {
        SomeItem = _random.Next(4) switch
        {
            0 => null,
            1 => new() { Routes = [Pick(routes)], InDoubt = _random.Next(2) == 0 },
            2 => new() { Routes = [routes[0], routes[1], _words.Unsettled], InDoubt = _random.Next(2) == 0 },
            _ => new() { InDoubt = _random.Next(2) == 0 },
        },
    };

    private Condition When(Fact[] facts, int least)
    {
        Condition condition = Condition.Always;
        foreach (Fact fact in facts.OrderBy(_ => _random.Next()).Take(least + _random.Next(2)))
        {
            string[] answers = [.. fact.Answers.Where(_ => _random.Next(5) < 3)];
            condition = condition.And(fact.Id, answers.Length == 0 ? [fact.Answers[0]] : answers);
        }

        return condition;
    }

    private string Pick(string[] words) => words[_random.Next(words.Length)];
}
