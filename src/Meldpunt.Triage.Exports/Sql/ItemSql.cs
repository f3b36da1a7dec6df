using Meldpunt.Triage.Diagrams;
using Meldpunt.Triage.Exports.Compiled;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Exports.Sql;

/// <summary>Decides each row of the table of items.</summary>
internal sealed class ItemSql
{
    public const string Unreadable = "unreadable";
    public const string Route = "route";
    public const string InDoubt = "in_doubt";

    /// <summary>The column of the steps with what cannot be read; no fact has a name like it.</summary>
    public const string UnreadableInSteps = "unreadable__";

    /// <summary>How many items have the same answers.</summary>
    public const string Count = "items";

    private const string First = "items__read";
    private const string Known = "items__known";
    private const string Counted = "items__counted";
    private const string CountInSteps = "items__";
    private const string Source = "t__";

    private readonly SoundPolicy _policy;
    private readonly FactList _facts;
    private readonly SqlNames _names;
    private readonly bool _isCounted;
    private readonly DiagramWalk _routes;
    private readonly DiagramWalk?[] _questions;

    /// <param name="policy">The policy.</param>
    /// <param name="names">The names of tables and columns.</param>
    /// <param name="isCounted">True where items with the same answers are one row with their count, and no item is known by its keys.</param>
    public ItemSql(SoundPolicy policy, SqlNames names, bool isCounted = false)
    {
        (_policy, _names, _facts, _isCounted) = (policy, names, policy.Policy.Vocabulary.ItemFacts, isCounted);
        _routes = new(policy.Outcomes, _facts, policy.Outcomes.Routes, Route);
        _questions = [.. _facts.Indexes.Select(Question)];
    }

    /// <summary>Adds the steps that walk the diagrams; the last one is returned.</summary>
    /// <param name="query">The query to write to.</param>
    /// <param name="withQuestions">False when only the route is wanted.</param>
    public string AddSteps(SqlQuery query, bool withQuestions)
    {
        string[] facts = [.. _facts.Select(fact => SqlText.Name(SqlText.Column(fact.Id)))];
        string[] read = [.. _isCounted ? [] : Keys, .. facts];
        query.Add(
            First,
            [.. read.Select(column => SqlText.From(Source, column)), $"{UnknownAnswersQuery.Write(_facts, Source)} AS {SqlText.Name(UnreadableInSteps)}"],
            $"{SqlText.Table(_names.Items)} {Source}");
        string[] kept = [.. Keys, .. facts, SqlText.Name(UnreadableInSteps)];
        DiagramWalk[] walks = [_routes, .. withQuestions ? _questions.OfType<DiagramWalk>() : []];
        string from = _isCounted ? AddCounts(query, facts) : First;
        foreach (Level level in _policy.Outcomes.Sets.Levels)
        {
            List<string> columns = [];
            foreach (DiagramWalk walk in walks)
            {
                string before = walk.State;
                if (walk.Pass(level) is { } passed) columns.Add(passed);
                else if (before[0] == '"') columns.Add(before);
            }

            if (columns.TrueForAll(column => column[0] == '"')) continue;
            string name = SqlText.Column(_facts[_policy.Outcomes.FactAt(level)].Id, "item__");
            query.Add(name, [.. kept, .. columns], SqlText.Name(from));
            from = name;
        }

        return SqlText.Name(from);
    }

    /// <summary>The columns that identify the item.</summary>
    public IEnumerable<string> Keys => _isCounted ? [SqlText.Name(CountInSteps)] : [SqlText.Name(_names.ReportKey), SqlText.Name(_names.ItemKey)];

    /// <summary>The answers of counted items, as they were read.</summary>
    public IEnumerable<string> Answered() =>
        _facts.Select(fact => $"{SqlText.Name(SqlText.Column(fact.Id))} AS {SqlText.Name(SqlText.Column(fact.Id, "fact_"))}");

    /// <summary>How many they are.</summary>
    public static string Counts => $"{SqlText.Name(CountInSteps)} AS {SqlText.Name(Count)}";

    /// <summary>The route, and whether an answer is in doubt.</summary>
    public IEnumerable<string> Decided() => [Said(RouteOf(), Route), Said(SqlText.Flag(Doubt()), InDoubt)];

    /// <summary>Why, and what is still open.</summary>
    public IEnumerable<string> Explained()
    {
        TriagePolicy policy = _policy.Policy;
        for (int route = 0; route < policy.Routes.Count; route++)
        {
            if (policy.Routes[route] != policy.UnsettledRoute) yield return Said(SqlText.Flag(Reaches(route)), SqlText.Column(policy.Routes[route], "possible_"));
        }

        CompiledItems items = _policy.Compiled.Items;
        foreach (RuleIndex rule in items.GivingReasons) yield return Said(SqlText.Flag(Applies(_policy, rule)), SqlText.Column(items[rule].Id, "reason_"));
        foreach (FactIndex fact in _facts.Indexes) yield return Said(SqlText.Flag(Asked(fact)), SqlText.Column(_facts[fact].Id, "question_"));
    }

    /// <summary>That a rule applies whatever the missing answers are. A part that all answers fulfil holds without one too.</summary>
    public static string Applies(SoundPolicy policy, RuleIndex rule)
    {
        ulong[] condition = policy.Compiled.Items.ConditionOf(rule);
        return SqlText.All(
        [
            .. policy.Policy.Vocabulary.ItemFacts.Select((fact, place) => (Fact: fact, Allowed: condition[place] & ConditionBits.AllOf(fact.Answers.Count)))
                .Where(part => part.Allowed != ConditionBits.AllOf(part.Fact.Answers.Count))
                .Select(part => SqlText.In(
                    SqlText.Name(SqlText.Column(part.Fact.Id)), [.. part.Fact.Answers.Where((_, answer) => (part.Allowed >> answer & 1) != 0)])),
        ]);
    }

    // A word that is no answer is told nobody: the rows of those that cannot be read would be as many as the words.
    private static string AddCounts(SqlQuery query, string[] facts)
    {
        string unreadable = SqlText.Name(UnreadableInSteps);
        query.Add(Known, [.. facts.Select(fact => $"CASE WHEN {unreadable} IS NULL THEN {fact} END AS {fact}"), unreadable], SqlText.Name(First));
        string same = string.Join(", ", facts.Append(unreadable));
        query.Add(Counted, [.. facts, unreadable, $"COUNT(*) AS {SqlText.Name(CountInSteps)}"], $"{SqlText.Name(Known)}\n    GROUP BY {same}");
        return Counted;
    }

    // Of what could not be read nothing is said.
    private static string Said(string expression, string column) =>
        $"CASE WHEN {SqlText.Name(UnreadableInSteps)} IS NULL THEN {expression} END AS {SqlText.Name(column)}";

    private DiagramWalk? Question(FactIndex fact)
    {
        MddSet depends = _policy.Outcomes.DependsOn(fact);
        return depends.IsEmpty ? null : new(_policy.Outcomes, _facts, depends.AsFunction(), SqlText.Column(_facts[fact].Id, "asked_"));
    }

    private string RouteOf()
    {
        TriagePolicy policy = _policy.Policy;
        IEnumerable<string> settled = _routes.Ends.Where(int.IsPow2)
            .Select(end => $"WHEN {SqlText.Number(-end)} THEN {SqlText.Literal(policy.Routes[int.TrailingZeroCount(end)])}");
        return $"CASE {_routes.State} {string.Join(" ", settled)} ELSE {SqlText.Literal(policy.UnsettledRoute)} END";
    }

    private string Reaches(int route)
    {
        string[] ends = [.. _routes.Ends.Where(end => (end >> route & 1) != 0).Select(end => SqlText.Number(-end))];
        return ends.Length == 0 ? SqlText.Any([]) : $"{_routes.State} IN ({string.Join(", ", ends)})";
    }

    private string Asked(FactIndex fact) => _questions[fact.Number] is { } walk
        ? $"{SqlText.Name(SqlText.Column(_facts[fact].Id))} IS NULL AND {walk.State} = -1"
        : SqlText.Any([]);

    private string Doubt()
    {
        string doubt = _policy.Policy.Vocabulary.Doubt;
        return SqlText.Any([.. _facts.Where(fact => fact.Answers.Contains(doubt)).Select(fact => SqlText.In(SqlText.Name(SqlText.Column(fact.Id)), [doubt]))]);
    }

}
