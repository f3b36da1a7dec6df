using System.Linq.Expressions;
using System.Reflection;
using CsCheck;
using Meldpunt.Triage.Policies;
using Meldpunt.Triage.TestPolicies;
using Meldpunt.Triage.TestPolicies.Arbitrary;
using NRules.RuleModel;
using NRules.RuleModel.Builders;

namespace Meldpunt.Triage.NRules.Tests.Authoring;

/// <summary>Random policies written as rules of NRules, in one of several ways for each condition, and read back.</summary>
public sealed class RoundTripTests
{
    private static readonly Vocabulary Words = TriageEngine.Default.Policy.Vocabulary;

    [Fact]
    public void A_policy_that_is_written_as_rules_of_NRules_is_read_back_the_same()
    {
        (int policies, int rules) = (0, 0);
        RandomPolicies.SoundOver(Words.ItemFacts, Words.ReportFacts).Each(300, policy =>
        {
            if (!policy.Rules.SelectMany(Restricting).Any()) return; // Rules that say nothing of an item are no policy.
            Random random = new(7);
            RulesReading<ReportItem> reading = RulesReading.Read<ReportItem>(
                Definitions(policy, random), policy.Id, policy.Version, read => read.Routes("open", "open", "go", "stop", "turn").Section("1", "one").Section("4a", "two"));
            reading.Faults.Should().BeEmpty();
            reading.Policy!.Groups.Select(group => string.Join("; ", group.Rules.Select(Said))).Should()
                .Equal(policy.Groups.Where(group => group.Rules.Count > 0).Select(group => string.Join("; ", group.Rules.Select(Said))));
            policies++;
            rules += policy.Rules.Count();
        }, Show.Policy);
        TestContext.Current.TestOutputHelper?.WriteLine($"{policies} policies, {rules:N0} rules, 0 different");
        policies.Should().BeInRange(Seeded.Cases(300) * 9 / 10, Seeded.Cases(300));
    }

    private static IEnumerable<IRuleDefinition> Definitions(TriagePolicy policy, Random random)
    {
        for (int place = 0; place < policy.Groups.Count; place++)
        {
            foreach (Rule rule in policy.Groups[place].Rules)
            {
                RuleBuilder definition = new();
                definition.Name(rule.Id);
                definition.Priority(policy.Groups.Count - place);
                PatternBuilder pattern = definition.LeftHandSide().Pattern(typeof(ReportItem), "item");
                foreach (FactCondition part in Restricting(rule)) pattern.Condition(Written(part, random));
                string route = rule.Route;
                definition.RightHandSide().Action((Expression<Action<IContext>>)(context => Given.Put(context, route)));
                yield return definition.Build();
            }
        }
    }

    // A part that lists all answers says nothing that a class could say.
    private static IEnumerable<FactCondition> Restricting(Rule rule) => rule.When.Parts.Where(part => part.Answers.Count < Words.ItemFacts[Words.ItemFacts.IndexOf(part.Fact)].Answers.Count);

    private static string Said(Rule rule) =>
        $"{rule.Id} {rule.Route} {string.Join(", ", Restricting(rule).OrderBy(part => part.Fact, StringComparer.Ordinal).Select(part => $"{part.Fact}: {string.Join(' ', part.Answers.Order(StringComparer.Ordinal))}"))}";

    private static Expression<Func<ReportItem, bool>> Written(FactCondition part, Random random)
    {
        ParameterExpression item = Expression.Parameter(typeof(ReportItem), "item");
        MemberExpression property = Expression.Property(item, part.Fact.Replace("-", "", StringComparison.Ordinal));
        MethodInfo body = typeof(RoundTripTests).GetMethod(nameof(Body), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(Nullable.GetUnderlyingType(property.Type)!);
        return Expression.Lambda<Func<ReportItem, bool>>((Expression)body.Invoke(null, [property, part, random])!, item);
    }

    private static Expression Body<T>(Expression it, FactCondition part, Random random)
        where T : struct, Enum
    {
        T?[] all = [.. Enum.GetValues<T>().Select(value => (T?)value)];
        T?[] some = [.. all.Where(value => part.Answers.Contains(Kebab.Of(value.ToString()!)))];
        return random.Next(4) switch
        {
            0 => some.Select(value => (Expression)Equal(it, value)).Aggregate(Expression.OrElse),
            1 => Expression.Call(typeof(Enumerable), nameof(Enumerable.Contains), [typeof(T?)], Expression.Constant(some), it),
            2 => all.Except(some).Append(null).Select(value => (Expression)Expression.Not(Equal(it, value))).Aggregate(Expression.AndAlso),
            _ => Expression.Call(Expression.Constant(some.ToHashSet()), nameof(HashSet<T?>.Contains), null, it),
        };
    }

    private static BinaryExpression Equal<T>(Expression it, T? value)
        where T : struct => Expression.Equal(it, Expression.Constant(value, typeof(T?)));
}
