using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Exports.Compiled;
using Meldpunt.Triage.Exports.Sql;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Exports;

/// <summary>
/// Writes a policy as SQL over a table of items and a table of reports, for the triage of an archive where it is. It
/// reads facts as they are after a URL's evidence, as <c>facts</c> of a decision has them; it closes nothing.
/// </summary>
public static class SqlExport
{
    /// <summary>The policy as SQL.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="dialect">The database.</param>
    /// <param name="names">The names of tables and columns; null for <see cref="SqlNames.Default"/>.</param>
    /// <param name="nodeBudget">How many nodes a decision diagram may take before the policy is refused as too large; 1 or more.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="PolicyException">The policy is unsound, too large, or the database cannot express it; the message lists every reason.</exception>
    /// <exception cref="ArgumentException">A name cannot be used: it is blank, is used for two things, or the database would truncate it.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such dialect.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public static SqlScript Write(
        TriagePolicy policy, SqlDialect dialect = SqlDialect.Ansi, SqlNames? names = null, int nodeBudget = PolicyAnalysis.DefaultNodeBudget,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(policy);
        if (!Enum.IsDefined(dialect)) throw new ArgumentOutOfRangeException(nameof(dialect), dialect, "There is no such dialect.");
        names ??= SqlNames.Default;
        SoundPolicy sound = SoundPolicy.Compile(policy, nodeBudget, cancellation);
        using IDisposable watch = sound.Compiled.Budget.StopWhen(cancellation);
        SqlNameValidator.ThrowIfAny(names, dialect);
        new SqlFaults(sound, dialect, names).ThrowIfAny();
        string items = Dialects.Spelled(dialect, Items(sound, dialect, names));
        string reports = Dialects.Spelled(dialect, Reports(sound, dialect, names));
        string views = $"{Heading(sound, dialect)}\n{View(dialect, names.TriagedItems, items)}\n{View(dialect, names.TriagedReports, reports)}";
        return new() { ItemQuery = items + "\n", ReportQuery = reports + "\n", Views = views, Tables = Dialects.Spelled(dialect, Tables(sound, dialect, names)) };
    }

    /// <summary>
    /// Views that triage and count: of items a row for each combination of answers that there is, with what becomes of it and how many they are
    /// (<c>items</c>); of reports a row for each outcome that there is (<c>reports</c>). Of what could not be read only the fact is told, no word.
    /// </summary>
    /// <param name="policy">The policy.</param>
    /// <param name="dialect">The database.</param>
    /// <param name="names">The names of tables and columns; null for <see cref="SqlNames.Default"/>.</param>
    /// <param name="nodeBudget">How many nodes a decision diagram may take before the policy is refused as too large; 1 or more.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="PolicyException">The policy is unsound, too large, or the database cannot express it; the message lists every reason.</exception>
    /// <exception cref="ArgumentException">A name cannot be used: it is blank, is used for two things, or the database would truncate it.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such dialect.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public static string Counts(
        TriagePolicy policy, SqlDialect dialect = SqlDialect.Ansi, SqlNames? names = null, int nodeBudget = PolicyAnalysis.DefaultNodeBudget,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(policy);
        if (!Enum.IsDefined(dialect)) throw new ArgumentOutOfRangeException(nameof(dialect), dialect, "There is no such dialect.");
        names ??= SqlNames.Default;
        SoundPolicy sound = SoundPolicy.Compile(policy, nodeBudget, cancellation);
        using IDisposable watch = sound.Compiled.Budget.StopWhen(cancellation);
        CountSql counts = Counted(sound, dialect, names);
        return $"{Heading(sound, dialect)}\n{View(dialect, names.CountedItems, Dialects.Spelled(dialect, counts.Items()))}\n{View(dialect, names.CountedReports, Dialects.Spelled(dialect, counts.Reports()))}";
    }

    /// <summary>
    /// For an archive that is divided over servers of PostgreSQL by report, so that a report is where its items are, and of which each has the views of
    /// <see cref="Counts"/>: what another server needs, through <c>postgres_fdw</c>, for views of the same name with the counts of all. Counts
    /// travel to it and no rows. A server that cannot be asked, or fails before it has told all, is an error of the query.
    /// </summary>
    /// <param name="policy">The policy.</param>
    /// <param name="servers">The servers as <c>CREATE SERVER</c> named them.</param>
    /// <param name="names">The names of tables and columns, the same as for <see cref="Counts"/>; null for <see cref="SqlNames.Default"/>.</param>
    /// <param name="nodeBudget">How many nodes a decision diagram may take before the policy is refused as too large; 1 or more.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="PolicyException">The policy is unsound, too large, or PostgreSQL cannot express it; the message lists every reason.</exception>
    /// <exception cref="ArgumentException">There is no server, one is named twice, or a name cannot be used.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public static string Shards(
        TriagePolicy policy, IReadOnlyList<string> servers, SqlNames? names = null, int nodeBudget = PolicyAnalysis.DefaultNodeBudget,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(policy);
        ArgumentNullException.ThrowIfNull(servers);
        names ??= SqlNames.Default;
        SoundPolicy sound = SoundPolicy.Compile(policy, nodeBudget, cancellation);
        using IDisposable watch = sound.Compiled.Budget.StopWhen(cancellation);
        CountSql counts = Counted(sound, SqlDialect.PostgreSql, names);
        ShardSql shards = new(names, servers);
        return $"{Heading(sound, SqlDialect.PostgreSql)}\n{shards.Items(counts)}\n{shards.Reports(counts)}";
    }

    private static CountSql Counted(SoundPolicy policy, SqlDialect dialect, SqlNames names)
    {
        SqlNameValidator.ThrowIfAny(names, dialect, areCounts: true);
        new SqlFaults(policy, dialect, names, areCounts: true).ThrowIfAny();
        return new(policy, dialect, names, [.. Stamped(policy)]);
    }

    private static string Items(SoundPolicy policy, SqlDialect dialect, SqlNames names)
    {
        SqlQuery query = new(Dialects.Fence(dialect));
        ItemSql items = new(policy, names);
        string from = items.AddSteps(query, withQuestions: true);
        return query.End([.. items.Keys, .. items.Decided(), .. items.Explained(), .. Stamped(policy)], from);
    }

    private static string Reports(SoundPolicy policy, SqlDialect dialect, SqlNames names)
    {
        SqlQuery query = new(Dialects.Fence(dialect));
        ReportSql reports = new(policy, names);
        string from = reports.AddSteps(query);
        return query.End([SqlText.Name(names.ReportKey), .. reports.Decided(), .. Stamped(policy)], from);
    }

    private static IEnumerable<string> Stamped(SoundPolicy policy) =>
    [
        $"{SqlText.Name(ItemSql.UnreadableInSteps)} AS {SqlText.Name(ItemSql.Unreadable)}",
        $"{SqlText.Literal(policy.Version.Id)} AS {SqlText.Name("policy")}",
        $"{SqlText.Literal(policy.Version.Version)} AS {SqlText.Name("policy_version")}",
        $"{SqlText.Literal(policy.Version.Sha256)} AS {SqlText.Name("policy_sha256")}",
    ];

    private static string Heading(SoundPolicy policy, SqlDialect dialect) =>
        $"-- {policy.Version.Id} {policy.Version.Version}, SHA-256 {policy.Version.Sha256}, as SQL for {Dialects.NameOf(dialect)}.\n"
        + "-- Generated from the policy's diagram; change the policy, not this script. A negative state is an end of the diagram.\n";

    private static string View(SqlDialect dialect, string name, string query) => $"{Dialects.CreateView(dialect, Dialects.Spelled(dialect, SqlText.Table(name)))}\n{query};\n";

    private static string Tables(SoundPolicy policy, SqlDialect dialect, SqlNames names)
    {
        Vocabulary vocabulary = policy.Policy.Vocabulary;
        return Table(names.Reports, [names.ReportKey], vocabulary.ReportFacts) + Table(names.Items, [names.ReportKey, names.ItemKey], vocabulary.ItemFacts);

        string Table(string name, string[] keys, FactList facts) =>
            $"CREATE TABLE {SqlText.Table(name)} (\n  {string.Join(",\n  ", keys.Concat(facts.Select(fact => SqlText.Column(fact.Id))).Select(column => $"{SqlText.Name(column)} {Dialects.Text(dialect)}"))}\n);\n";
    }
}
