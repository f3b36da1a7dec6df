using System.Globalization;
using Meldpunt.Triage.Policies;
using Meldpunt.Triage.TestPolicies.Arbitrary;

namespace Meldpunt.Triage.TestPolicies.Worded;

/// <summary>
/// Small sound policies by seed, in words that mean something where a policy is exported to, with all that rules can say. All facts can be tried,
/// also by an engine of others: one to four facts of an item and none to two of a report.
/// </summary>
internal sealed class WordedPolicies
{
    public const string Id = "worded";

    private readonly int _seed;
    private readonly PolicyWords _words;
    private readonly Random _random;
    private readonly List<string> _referrals = [];
    private int _ids;

    private WordedPolicies(int seed, PolicyWords words) => (_seed, _words, _random) = (seed, words, new(seed));

    public static TriagePolicy OfSql(int seed) => new WordedPolicies(seed, PolicyWords.OfSql).Make();

    public static TriagePolicy OfFeel(int seed) => new WordedPolicies(seed, PolicyWords.OfFeel).Make();

    /// <summary>Every word is hostile; the policy is sound, and an export of it may be refused, if it says which word it cannot have.</summary>
    public static TriagePolicy OfHostile(int seed) => new WordedPolicies(seed, PolicyWords.OfAll(new(seed))).Make() with { Version = HostileVersions[seed % HostileVersions.Length] };

    private static readonly string[] HostileVersions =
        ["1'; DROP TABLE items; --", "$$1$$ /* \"2\" */", "\\'1\\ \\u0000 %s {0}", "]]> <!-- 1 --> &amp;", "1\U0001F642'';\"--", "E'\\047' || 1 ||", "--1", "*/1/*"];

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
            for (int rule = 0; rule <= _random.Next(3); rule++) policy.Rule($"g{group}", Named($"rule-{group}-{rule}"), WordedConditions.When(_random, items, least: 1), route);
        }

        policy.Otherwise("last", Named("otherwise"), Pick(final));
        WordedConditions conditions = new(_random, policy.Build());
        for (int i = 0; i < _random.Next(3); i++) policy.EmptyReport(new(Named($"empty-{i}"), conditions.AnyOfEmpty(), Pick(final)));
        for (int i = 0; i < _random.Next(5); i++) policy.Referral(Referral(i, conditions));
        for (int i = 0; i < _random.Next(4); i++) policy.Notice(new(Named($"notice-{i}"), conditions.Any()));
        for (int i = 0; i < _random.Next(4); i++) policy.Label(new(Named($"label-{i}"), conditions.Any()));
        return RandomAcceptances.OfAllThatAlwaysApply(policy.Build());
    }

    private IEnumerable<Fact> Facts(string[] ids, int count) => ids.Take(count).Select(id =>
        new Fact(id, [.. _words.Answers.Take(2 + _random.Next(3)), .. _random.Next(2) == 0 ? [_words.Doubt] : Array.Empty<string>()]));

    private ReferralRule Referral(int place, WordedConditions conditions)
    {
        _referrals.Add(Named($"referral-{place}"));
        return new(_referrals[place], conditions.Any(), new Contact($"Place {place}"))
        {
            Precedes = place > 0 && _random.Next(3) > 0 ? new(_referrals[_random.Next(place)], conditions.Any()) : null,
        };
    }

    private string Named(string plain) => _words.Ids.Length == 0 ? plain : _words.Ids[_ids++];

    private string Pick(string[] words) => words[_random.Next(words.Length)];
}
