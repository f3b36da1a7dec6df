using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Meldpunt.Triage.Policies;
using Meldpunt.Triage.Rules;

namespace Meldpunt.Triage.SqlJudge;

/// <summary>Small sound policies by seed, with words that SQL has a meaning for, or that the queries and their results use.</summary>
[SuppressMessage("Security", "CA5394:Do not use insecure randomness", Justification = "The same seed makes the same policy.")]
internal sealed class OtherPolicies
{
    private const string Doubt = "null";

    private static readonly (string[] OfItems, string[] OfReports)[] Facts =
    [
        (["select", "order-by", "group", "case"], ["from", "union-all"]),
        (["unreadable", "read", "route", "in-doubt"], ["referral-referral-0", "notice-notice-0"]),
        (["read", "reason-otherwise", "policy", "items-read"], ["unreadable", "route"]),
    ];

    private static readonly string[] Answers = ["true", "false", "end", "x-1"];
    private static readonly string[] Routes = ["where", "having", "limit", "table"];

    private readonly Random _random;

    private OtherPolicies(int seed) => _random = new(seed);

    public static TriagePolicy Of(int seed) => new OtherPolicies(seed).Make(seed);

    private TriagePolicy Make(int seed)
    {
        (string[] ofItems, string[] ofReports) = Facts[seed % Facts.Length];
        Fact[] items = [.. Some(ofItems, 1 + _random.Next(4))];
        Fact[] reports = [.. Some(ofReports, _random.Next(3))];
        PolicyBuilder policy = new("other", seed.ToString(CultureInfo.InvariantCulture));
        string[] final = Routes[..(2 + _random.Next(3))];
        policy.Routes("values", _random.Next(2) == 0 ? ["values", .. final] : [final[0], "values", .. final[1..]]).Doubt(Doubt);
        foreach (Fact fact in items) policy.ItemFact(fact);
        foreach (Fact fact in reports) policy.ReportFact(fact);
        policy.Questions([.. reports.Select(fact => fact.Id).Append("items").OrderBy(_ => _random.Next())]);
        for (int group = 0; group < _random.Next(4); group++)
        {
            string route = Pick(final);
            for (int rule = 0; rule <= _random.Next(3); rule++) policy.Rule($"g{group}", $"rule-{group}-{rule}", When(items, least: 1), route);
        }

        policy.Otherwise("last", "otherwise", Pick(final));
        for (int i = 0; i < _random.Next(3); i++) policy.EmptyReport(new($"empty-{i}", [new ReportCondition(When(reports, least: 0))], Pick(final)));
        for (int i = 0; i < 1 + _random.Next(4); i++) policy.Referral(Referral(i, reports, final));
        for (int i = 0; i < _random.Next(4); i++) policy.Notice(new($"notice-{i}", [.. Enumerable.Range(0, 1 + _random.Next(2)).Select(_ => OfReport(reports, final))]));
        return policy.Build();
    }

    private IEnumerable<Fact> Some(string[] ids, int count) => ids.Take(count).Select(id =>
        new Fact(id, [.. Answers.Take(2 + _random.Next(3)), .. _random.Next(2) == 0 ? [Doubt] : Array.Empty<string>()]) { Closed = Answers[0] });

    private ReferralRule Referral(int place, Fact[] reports, string[] routes) =>
        new($"referral-{place}", [OfReport(reports, routes)], new Contact($"Place {place}"))
        {
            Precedes = place > 0 && _random.Next(2) == 0 ? new($"referral-{_random.Next(place)}", [OfReport(reports, routes)]) : null,
        };

    private ReportCondition OfReport(Fact[] facts, string[] routes) => new(
        When(facts, least: 0),
        _random.Next(3) switch
        {
            0 => null,
            1 => new([Pick(routes)], _random.Next(2) == 0),
            _ => new([], _random.Next(2) == 0),
        });

    private Condition When(Fact[] facts, int least)
    {
        Condition condition = Condition.Always;
        foreach (Fact fact in facts.OrderBy(_ => _random.Next()).Take(least + _random.Next(2)))
        {
            string[] answers = [.. fact.Answers.Where(_ => _random.Next(2) == 0)];
            condition = condition.And(fact.Id, answers.Length == 0 ? [fact.Answers[0]] : answers);
        }

        return condition;
    }

    private string Pick(string[] words) => words[_random.Next(words.Length)];
}
