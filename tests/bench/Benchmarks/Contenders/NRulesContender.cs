using System.Linq.Expressions;
using System.Text.Json;
using Hotline.Rules;
using Meldpunt.Triage.Benchmarks.Checks;
using Meldpunt.Triage.Policies;
using NRules;
using NRules.RuleModel;
using NRules.RuleModel.Builders;

namespace Meldpunt.Triage.Benchmarks.Contenders;

/// <summary>
/// NRules alone on the shipped policy: the classes of samples/NRulesRules for an item, and rules for a report. Each notes that it fired, which
/// costs NRules less than a linked fact.
/// </summary>
internal sealed class NRulesContender : IContender
{
    private readonly Report[] _reports;
    private readonly ListedReports _listed;
    private readonly int _batch;
    private readonly ISessionFactory _factory;
    private readonly ISession? _reused;
    private readonly Dictionary<object, uint> _holding = new(ReferenceEqualityComparer.Instance);

    private NRulesContender(string name, Report[] reports, int batch, bool isReused)
    {
        Name = name;
        _reports = reports;
        TriagePolicy policy = TriageEngine.Default.Policy;
        _listed = new(policy, new(TriageEngine.Default, reports));
        _batch = batch;
        RuleCompiler compiler = new();
        compiler.FactIdentityComparerRegistry.RegisterComparer<ReportItem>(ReferenceEqualityComparer.Instance);
        _factory = compiler.Compile([.. ItemRules(policy), .. ReportRules()]);
        _reused = isReused ? _factory.CreateSession() : null;
    }

    public string Name { get; }

    public bool IsDetailed => false;

    /// <summary>A session for each report.</summary>
    public static NRulesContender New(Report[] reports) => new("NRules, new session", reports, 1, isReused: false);

    /// <summary>One session, from which what was decided is taken away again.</summary>
    public static NRulesContender Reused(Report[] reports) => new("NRules, reused session", reports, 1, isReused: true);

    /// <summary>A session for each 50 reports, inserted together.</summary>
    public static NRulesContender Batched(Report[] reports) => new("NRules, 50 reports in a session", reports, 50, isReused: false);

    public int Run(int from, int count)
    {
        int sum = 0;
        for (int i = from; i < from + count; i += _batch)
        {
            foreach (ListedDecision decision in Decide(i, Math.Min(_batch, from + count - i))) sum += decision.Notices.Count;
        }

        return sum;
    }

    public DecisionText Decision(int report)
    {
        int first = report / _batch * _batch;
        return Decide(first, Math.Min(_batch, _reports.Length - first))[report - first].Text();
    }

    private ListedDecision[] Decide(int from, int count)
    {
        ISession session = _reused ?? _factory.CreateSession();
        _holding.Clear();
        List<ReportItem> facts = [];
        for (int i = from; i < from + count; i++) facts.AddRange(_reports[i].Items);
        session.InsertAll(facts);
        session.Fire();
        List<ListedItem>[] items = new List<ListedItem>[count];
        ReportInput[] inputs = new ReportInput[count];
        for (int i = 0; i < count; i++)
        {
            items[i] = _reports[from + i].Items.Select(item => _listed.Item(_holding.GetValueOrDefault(item))).ToList();
            inputs[i] = _listed.Input(from + i, items[i]);
        }

        session.InsertAll(inputs);
        session.Fire();
        ListedDecision[] decisions = new ListedDecision[count];
        for (int i = 0; i < count; i++) decisions[i] = _listed.Decision(from + i, items[i], _holding.GetValueOrDefault(inputs[i]));
        if (_reused is null) return decisions;
        session.RetractAll(facts);
        session.RetractAll(inputs);
        return decisions;
    }

    private void Note(object fact, int rule) => _holding[fact] = _holding.GetValueOrDefault(fact) | 1u << rule;

    // The conditions of the classes as they are. The rule that only gives the route where no other holds is left out, as for RulesEngine.
    private IEnumerable<IRuleDefinition> ItemRules(TriagePolicy policy)
    {
        string[] ids = [.. policy.Rules.Where(rule => rule.GivesReason).Select(rule => rule.Id)];
        foreach (IRuleDefinition written in ItemPolicy.Load().GetRules())
        {
            int number = Array.IndexOf(ids, JsonNamingPolicy.KebabCaseLower.ConvertName(written.Name.Split('.')[^1][..^"Rule".Length]));
            if (number < 0) continue;
            PatternElement pattern = (PatternElement)written.LeftHandSide.ChildElements.Single();
            yield return Rule<ReportItem>(written.Name, written.Priority, pattern.Declaration.Name, number, pattern.Expressions.Select(expression => expression.Expression));
        }
    }

    private IEnumerable<IRuleDefinition> ReportRules() =>
        ListedReports.Rules.Select((rule, number) => Rule<ReportInput>(rule.Id, 0, rule.When.Parameters[0].Name!, number, [rule.When]));

    private IRuleDefinition Rule<T>(string name, int priority, string fact, int number, IEnumerable<LambdaExpression> when)
        where T : class
    {
        RuleBuilder rule = new();
        rule.Name(name);
        rule.Priority(priority);
        PatternBuilder pattern = rule.LeftHandSide().Pattern(typeof(T), fact);
        foreach (LambdaExpression condition in when) pattern.Condition(condition);
        ParameterExpression matched = pattern.Declaration.ToParameterExpression();
        Action<object, int> note = Note;
        rule.RightHandSide().Action(Expression.Lambda<Action<IContext, T>>(
            Expression.Invoke(Expression.Constant(note), matched, Expression.Constant(number)), Expression.Parameter(typeof(IContext), "context"), matched));
        return rule.Build();
    }
}
