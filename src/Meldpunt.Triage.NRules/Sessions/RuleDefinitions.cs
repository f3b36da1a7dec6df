using System.Linq.Expressions;
using Meldpunt.Triage.Policies;
using NRules.RuleModel;
using NRules.RuleModel.Builders;

namespace Meldpunt.Triage.NRules.Sessions;

/// <summary>
/// The NRules rules of a policy. Each looks at one fact and has no joins, because NRules compares every pair where facts are joined;
/// priorities put the stages in order, and facts of one case know each other.
/// </summary>
/// <param name="policy">The policy.</param>
/// <param name="stages">What the rules do.</param>
internal sealed class RuleDefinitions(CasePolicy policy, Stages stages)
{
    /// <summary>The lowest priority of all: those of a host's own rules stay below.</summary>
    public const int Lowest = 300;

    private const int Items = 1000;
    private const int HighestGroup = 900;
    private const int LowestGroup = 501;
    private const int Item = 500;
    private const int AllItems = 450;
    private const int EmptyReport = 400;
    private const int CaseRoute = 380;
    private const int Part = 350;

    /// <summary>A rule for each of the policy, and one for each stage.</summary>
    public IEnumerable<IRuleDefinition> ForEach()
    {
        yield return Define("items", Items, OfCase(), (context, from) => Stages.Spread(context, from));
        int place = 0;
        for (int rank = 0; rank < policy.Policy.Groups.Count; rank++)
        {
            foreach (Rule rule in policy.Policy.Groups[rank].Rules) yield return ForRule(rule, place++, rank);
        }

        yield return Define("item-decided", Item, OfItem([]), (context, item) => stages.DecideItem(context, item));
        yield return Define("items-decided", AllItems, OfCase(), (context, from) => stages.DecideItems(context, from));
        TriagePolicy rules = policy.Policy;
        for (int i = 0; i < rules.EmptyReport.Count; i++) yield return ForEmptyReport(rules.EmptyReport[i], i);
        yield return Define("route-decided", CaseRoute, OfItems(), (context, items) => stages.DecideRoute(context, items));
        foreach (IRuleDefinition part in Parts()) yield return part;
        yield return Define("decided", Lowest, OfRoute(ReportMask.For([ReportCondition.Always], policy)), (context, routed) => stages.DecideCase(context, routed));
    }

    /// <summary>One rule that asks the engine.</summary>
    public IRuleDefinition AtOnce() => Define("decided", Lowest, OfCase(), (context, from) => stages.DecideAtOnce(context, from));

    private IRuleDefinition ForRule(Rule rule, int place, int rank)
    {
        FactMask[] when = FactMask.For(rule.When, policy.Policy.Vocabulary.ItemFacts, isCertain: true);
        int priority = Math.Max(LowestGroup, HighestGroup - rank);
        return Define(rule.Id, priority, OfItem(when), (context, item) => Stages.Apply(context, item, rule, place, rank));
    }

    private IRuleDefinition ForEmptyReport(EmptyReportRule rule, int place)
    {
        ReportMask[] alternatives = ReportMask.For(rule.When, policy);
        return Define(
            $"empty-report.{rule.Id}", EmptyReport, (ItemsDecided it) => it.HasNoItems && it.Fulfils(policy, alternatives),
            (context, items) => Stages.ApplyToEmpty(context, items, rule.Id, place));
    }

    private IEnumerable<IRuleDefinition> Parts()
    {
        TriagePolicy rules = policy.Policy;
        for (int i = 0; i < rules.Referrals.Count; i++) yield return ForPart("referral", PartKind.Referral, rules.Referrals[i].Id, i, rules.Referrals[i].When);
        for (int i = 0; i < rules.Notices.Count; i++) yield return ForPart("notice", PartKind.Notice, rules.Notices[i].Id, i, rules.Notices[i].When);
        for (int i = 0; i < rules.Labels.Count; i++) yield return ForPart("label", PartKind.Label, rules.Labels[i].Id, i, rules.Labels[i].When);
    }

    // Alternatives are one condition: as an Or of NRules they would fire once each.
    private IRuleDefinition ForPart(string kindName, PartKind kind, string id, int place, ValueList<ReportCondition> when) => Define(
        $"{kindName}.{id}", Part, OfRoute(ReportMask.For(when, policy)), (context, routed) => Stages.ApplyPart(context, routed, kind, id, place));

    private Expression<Func<TriageCase, bool>> OfCase() => it => it.Policy == policy;

    private Expression<Func<TriageItem, bool>> OfItem(FactMask[] when) => it => it.Fulfils(policy, when);

    private Expression<Func<ItemsDecided, bool>> OfItems() => it => it.Case.Policy == policy;

    private Expression<Func<RouteDecided, bool>> OfRoute(ReportMask[] alternatives) => it => it.Fulfils(policy, alternatives);

    private IRuleDefinition Define<TFact>(string name, int priority, Expression<Func<TFact, bool>> when, Expression<Action<IContext, TFact>> then)
    {
        RuleBuilder rule = new();
        rule.Name($"{policy.Name}.{name}");
        rule.Priority(priority);
        rule.Tag(policy.Name);
        PatternBuilder pattern = rule.LeftHandSide().Pattern(typeof(TFact), "it");
        pattern.Condition(Expression.Lambda<Func<TFact, bool>>(when.Body, when.Parameters));
        ParameterExpression fact = Expression.Parameter(typeof(TFact), "it");
        ParameterExpression context = Expression.Parameter(typeof(IContext), "context");
        Expression<Action<IContext, TFact>> action = Expression.Lambda<Action<IContext, TFact>>(Expression.Invoke(then, context, fact), context, fact);
        rule.RightHandSide().Action(action, ActionTrigger.Activated | ActionTrigger.Reactivated);
        return rule.Build();
    }
}
