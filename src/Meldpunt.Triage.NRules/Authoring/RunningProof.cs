using Meldpunt.Triage.Policies;
using NRules;

namespace Meldpunt.Triage.NRules;

/// <summary>Runs the rules in NRules and compares what they give with the policy that was read of them.</summary>
internal static class RunningProof
{
    private const int Most = 1 << 18;
    private const int Shown = 20;

    public static RulesProof Run(ISessionFactory factory, TriageEngine engine, FactProperty[] facts, Dictionary<string, string> ids, Func<object> make, int oneIn)
    {
        FactProperty[] asked = [.. facts];
        int[][] choices = [.. asked.Select(fact => Enumerable.Range(fact.CanBeNull ? 0 : 1, fact.Answers.Length + (fact.CanBeNull ? 1 : 0)).ToArray())];
        long combinations = choices.Aggregate(1L, (count, answers) => Math.Min(count * answers.Length, int.MaxValue));
        if (combinations > Most) throw new InvalidOperationException($"There are {combinations} combinations or more; at most {Most} are run.");
        ISession session = factory.CreateSession();
        List<string> shown = [];
        int different = 0;
        int complete = 0;
        int place = 0;
        int run = 0;
        foreach (int[] values in Combinations.In(choices))
        {
            if (place++ % oneIn != 0) continue;
            run++;
            if (!values.Contains(0)) complete++;
            object fact = make();
            for (int i = 0; i < asked.Length; i++) asked[i].Set(fact, values[i]);
            session.Insert(fact);
            session.Fire();
            Given[] given = [.. session.Query<Given>().AsEnumerable().Where(one => ReferenceEquals(one.Fact, fact) && ids.ContainsKey(one.Rule))];
            session.Retract(fact);
            if (Difference(engine, asked, values, given, ids) is not { } difference) continue;
            different++;
            if (shown.Count < Shown) shown.Add(difference);
        }

        return new() { Combinations = run, Complete = complete, Different = different, Differences = shown.ToValueList() };
    }

    private static string? Difference(TriageEngine engine, FactProperty[] facts, int[] values, Given[] given, Dictionary<string, string> ids)
    {
        TriagePolicy policy = engine.Policy;
        Answers answers = Answers.None(policy.Vocabulary.ItemFacts);
        for (int i = 0; i < facts.Length; i++)
        {
            if (values[i] > 0) answers = answers.With(facts[i].Id, facts[i].Answers[values[i] - 1]);
        }

        ItemOutcome outcome = engine.Decide(answers);
        HashSet<string> found = [.. given.Select(one => ids[one.Rule])];
        string[] reasons = [.. policy.Rules.Where(rule => rule.GivesReason && found.Contains(rule.Id)).Select(rule => rule.Id)];
        string words = Combinations.Words(facts, values);
        if (!outcome.Reasons.SequenceEqual(reasons)) return $"{words}: the rules that fire are [{string.Join(' ', reasons)}], and those of the policy [{string.Join(' ', outcome.Reasons)}]";
        if (given.Length == 0 || values.Contains(0)) return null;
        string route = given.MaxBy(one => one.Priority)!.Route;
        return outcome.Route == route ? null : $"{words}: the rules give {route}, and the policy {outcome.Route}";
    }
}
