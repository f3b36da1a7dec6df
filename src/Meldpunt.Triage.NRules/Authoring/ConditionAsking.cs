using System.Linq.Expressions;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.NRules;

/// <summary>
/// What the conditions of a rule say, found by asking them about every combination of the properties that they mention, twice.
/// </summary>
/// <typeparam name="T">The class of the facts.</typeparam>
/// <param name="make">Makes a fact.</param>
internal sealed class ConditionAsking<T>(Func<object> make)
{
    public const int Most = 1 << 18;

    /// <summary>The condition, or why there is none.</summary>
    public (Condition? When, string? Fault) Ask(IEnumerable<LambdaExpression> conditions, FactProperty[] facts)
    {
        Func<T, bool>[] asked = [.. conditions.Select(condition => (Func<T, bool>)condition.Compile())];
        long combinations = facts.Aggregate(1L, (count, fact) => Math.Min(count * (fact.Answers.Length + 1), int.MaxValue));
        if (combinations > Most) return (null, $"looks at {facts.Length} properties with {combinations} combinations or more; expected at most {Most}");
        bool[] holds = new bool[combinations];
        foreach (int[] values in Combinations.Of(facts))
        {
            (bool first, string? fault) = Holds(asked, facts, values);
            if (fault is null && Holds(asked, facts, values) is var (second, again) && (second != first || again is not null)) fault = $"answers otherwise when it is asked again, for {Combinations.Words(facts, values)}; a condition must depend on its fact alone";
            if (fault is not null) return (null, fault);
            holds[Combinations.Number(facts, values)] = first;
        }

        int[][] complete = [.. Combinations.Of(facts).Where(values => values.All(value => value > 0) && holds[Combinations.Number(facts, values)])];
        if (complete.Length == 0) return (null, "never holds, whatever is answered");
        int[][] box = [.. facts.Select((_, fact) => complete.Select(values => values[fact]).Distinct().Order().ToArray())];
        if (box.Aggregate(1L, (count, answers) => count * answers.Length) != complete.Length) return (null, NotABox(facts, complete));
        foreach (int[] values in Combinations.Of(facts).Where(values => values.Contains(0)))
        {
            if (Unanswered(facts, values, box, holds[Combinations.Number(facts, values)]) is { } trap) return (null, trap);
        }

        return (new(facts.Select((fact, i) => (fact, i)).Where(one => box[one.i].Length < one.fact.Answers.Length)
            .Select(one => new FactCondition(one.fact.Id, box[one.i].Select(answer => one.fact.Answers[answer - 1]).ToValueList())).ToValueList()), null);
    }

    private (bool Holds, string? Fault) Holds(Func<T, bool>[] asked, FactProperty[] facts, int[] values)
    {
        object fact = make();
        for (int i = 0; i < facts.Length; i++) facts[i].Set(fact, values[i] == 0 && !facts[i].CanBeNull ? 1 : values[i]);
        try
        {
            return (Array.TrueForAll(asked, condition => condition((T)fact)), null);
        }
        catch (Exception thrown) when (thrown is not OutOfMemoryException)
        {
            return (false, $"throws {thrown.GetType().Name} for {Combinations.Words(facts, values)}");
        }
    }

    // Of a fact that cannot be null, unanswered is not asked; of the others the condition must hold exactly where it holds whatever is answered.
    private static string? Unanswered(FactProperty[] facts, int[] values, int[][] box, bool holds)
    {
        for (int i = 0; i < facts.Length; i++)
        {
            if (values[i] == 0 && !facts[i].CanBeNull) return null;
        }

        int open = -1;
        bool whatever = true;
        for (int i = 0; i < facts.Length; i++)
        {
            bool fulfils = values[i] == 0 ? box[i].Length == facts[i].Answers.Length : box[i].Contains(values[i]);
            whatever &= fulfils;
            if (values[i] == 0 && !fulfils && open < 0) open = i;
        }

        if (holds == whatever) return null;
        string where = Combinations.Words(facts, values);
        if (!holds) return $"does not hold where {where}, though it holds for every answer; leave that out, or name the answers for which it holds";
        int other = Enumerable.Range(1, facts[open].Answers.Length).First(answer => !box[open].Contains(answer));
        return $"where {where}, it holds, though it would not for {facts[open].Id} = {facts[open].Answers[other - 1]}: unanswered is not an answer. "
            + $"Write the answers for which it holds: {facts[open].Id} is {string.Join(" or ", box[open].Select(answer => facts[open].Answers[answer - 1]))}";
    }

    // A greedy cover by boxes: enough to show what the Or is of.
    private static string NotABox(FactProperty[] facts, int[][] complete)
    {
        HashSet<long> all = [.. complete.Select(values => Combinations.Number(facts, values))];
        List<string> parts = [];
        List<int[]> left = [.. complete];
        while (left.Count > 0 && parts.Count < 5)
        {
            int[][] box = [.. left[0].Select(value => new[] { value })];
            for (int fact = 0; fact < facts.Length; fact++)
            {
                for (int answer = 1; answer <= facts[fact].Answers.Length; answer++)
                {
                    if (box[fact].Contains(answer)) continue;
                    int[][] wider = [.. box];
                    wider[fact] = [.. box[fact], answer];
                    if (Combinations.In(wider).All(values => all.Contains(Combinations.Number(facts, values)))) box = wider;
                }
            }

            parts.Add(string.Join(" and ", facts.Select((fact, i) => (fact, i)).Where(one => box[one.i].Length < one.fact.Answers.Length)
                .Select(one => $"{one.fact.Id} is {string.Join(" or ", box[one.i].Order().Select(answer => one.fact.Answers[answer - 1]))}")));
            left.RemoveAll(values => values.Select((value, fact) => box[fact].Contains(value)).All(isIn => isIn));
        }

        return $"is an Or of several facts: {string.Join("; or ", parts)}{(left.Count > 0 ? "; and more" : "")}. Write a rule for each, so that each is a reason of its own";
    }
}

/// <summary>Combinations of the answers of some facts; 0 is unanswered.</summary>
internal static class Combinations
{
    public static IEnumerable<int[]> Of(FactProperty[] facts) => In([.. facts.Select(fact => Enumerable.Range(0, fact.Answers.Length + 1).ToArray())]);

    public static IEnumerable<int[]> In(int[][] choices)
    {
        int[] places = new int[choices.Length];
        while (true)
        {
            yield return [.. places.Select((place, fact) => choices[fact][place])];
            int last = choices.Length - 1;
            while (last >= 0 && ++places[last] == choices[last].Length) places[last--] = 0;
            if (last < 0) yield break;
        }
    }

    public static long Number(FactProperty[] facts, int[] values)
    {
        long number = 0;
        for (int i = 0; i < facts.Length; i++) number = number * (facts[i].Answers.Length + 1) + values[i];
        return number;
    }

    public static string Words(FactProperty[] facts, int[] values) =>
        string.Join(" and ", facts.Select((fact, i) => values[i] == 0 ? $"{fact.Id} is unanswered" : $"{fact.Id} is {fact.Answers[values[i] - 1]}"));
}
