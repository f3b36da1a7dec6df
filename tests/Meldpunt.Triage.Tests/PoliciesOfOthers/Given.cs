using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Tests.PoliciesOfOthers;

/// <summary>Answers by their words, and what a report gets as one text.</summary>
internal static class Given
{
    public static string YesNo(bool value) => value ? "yes" : "no";

    public static Answers Item(TriageEngine engine, params (string Fact, string Answer)[] answers) => Of(engine.Policy.Vocabulary.ItemFacts, answers);

    public static Answers Report(TriageEngine engine, params (string Fact, string Answer)[] answers) => Of(engine.Policy.Vocabulary.ReportFacts, answers);

    public static string Show(Answers item, params Answers[] more) => string.Join(' ', more.Prepend(item).SelectMany(answers => answers.ToDictionary()).Select(pair => $"{pair.Key}={pair.Value}"));

    public static string Show(ReportOutcome outcome) => Show(outcome.Route, outcome.Referrals, outcome.Notices, outcome.Labels);

    public static string Show(string route, IEnumerable<string> referrals, IEnumerable<string> notices, IEnumerable<string> labels) =>
        $"{route}; {string.Join(' ', referrals)}; {string.Join(' ', notices)}; {string.Join(' ', labels)}";

    /// <summary>Each two, also one and the same, without regard to their order.</summary>
    public static IEnumerable<(T One, T Other)> Pairs<T>(IReadOnlyList<T> all) =>
        from place in Enumerable.Range(0, all.Count)
        from other in all.Skip(place)
        select (all[place], other);

    private static Answers Of(FactList facts, (string Fact, string Answer)[] answers) => answers.Aggregate(Answers.None(facts), (all, one) => all.With(one.Fact, one.Answer));
}
