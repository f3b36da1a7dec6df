using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Meldpunt.Triage.Policies;
using Meldpunt.Triage.Rules;

namespace Meldpunt.Triage.DmnCases;

/// <summary>Small sound policies by seed, with words that FEEL has a meaning for.</summary>
[SuppressMessage("Security", "CA5394:Do not use insecure randomness", Justification = "The same seed makes the same policy.")]
internal sealed class OtherPolicies
{
    private const string Doubt = "null";

    private static readonly string[] ItemFacts = ["date", "time", "in-range", "list"];
    private static readonly string[] ReportFacts = ["sum", "not-null"];
    private static readonly string[] Answers = ["true", "false", "every", "x-1"];
    private static readonly string[] Routes = ["if", "then", "else", "return"];

    private readonly Random _random;

    private OtherPolicies(int seed) => _random = new(seed);

    public static TriagePolicy Of(int seed) => new OtherPolicies(seed).Make(seed);

    private TriagePolicy Make(int seed)
    {
        Fact[] items = [.. Facts(ItemFacts, 1 + _random.Next(4))];
        Fact[] reports = [.. Facts(ReportFacts, _random.Next(3))];
        PolicyBuilder policy = new("other", seed.ToString(CultureInfo.InvariantCulture));
        string[] final = Routes[..(2 + _random.Next(3))];
        policy.Routes("for", _random.Next(2) == 0 ? ["for", .. final] : [final[0], "for", .. final[1..]]).Doubt(Doubt);
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
        return policy.Build();
    }

    private IEnumerable<Fact> Facts(string[] ids, int count) => ids.Take(count).Select(id =>
        new Fact(id, [.. Answers.Take(2 + _random.Next(3)), .. _random.Next(2) == 0 ? [Doubt] : Array.Empty<string>()]) { Closed = Answers[0] });

    private ReferralRule Referral(int place, Fact[] reports, string[] routes) =>
        new($"referral-{place}", Any(reports, routes), new Contact($"Place {place}"))
        {
            Precedes = place > 0 && _random.Next(3) > 0 ? new($"referral-{_random.Next(place)}", Any(reports, routes)) : null,
        };

    private Values.ValueList<ReportCondition> Any(Fact[] reports, string[] routes) => [.. Enumerable.Range(0, 1 + _random.Next(2)).Select(_ => OfReport(reports, routes))];

    private ReportCondition OfReport(Fact[] facts, string[] routes) => new(
        When(facts, least: 0),
        _random.Next(4) switch
        {
            0 => null,
            1 => new([Pick(routes)], _random.Next(2) == 0),
            2 => new([routes[0], routes[1], "for"], _random.Next(2) == 0),
            _ => new([], _random.Next(2) == 0),
        });

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
