using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Harness.Sql;

/// <summary>What a row must say, by the library.</summary>
internal sealed class Expectation
{
    private static readonly string[] Version = ["policy", "policy_version", "policy_sha256"];

    private readonly Dictionary<string, string?> _columns = new(StringComparer.Ordinal) { ["unreadable"] = null };

    public static Expectation OfItem(TriagePolicy policy, ItemOutcome outcome, bool inDoubt)
    {
        Expectation row = new();
        row._columns["route"] = outcome.Route;
        row.Flag("in_doubt", inDoubt);
        foreach (string route in policy.Routes.Where(route => route != policy.UnsettledRoute)) row.Flag($"possible_{route}", outcome.Possible.Contains(route));
        foreach (Rule rule in policy.Rules.Where(rule => rule.GivesReason)) row.Flag($"reason_{rule.Id}", outcome.Reasons.Contains(rule.Id));
        foreach (Fact fact in policy.Vocabulary.ItemFacts) row.Flag($"question_{fact.Id}", outcome.Questions.Contains(fact.Id));
        return row;
    }

    public static Expectation OfReport(TriagePolicy policy, ReportOutcome outcome, bool hasItems)
    {
        Expectation row = new();
        row._columns["route"] = outcome.Route;
        foreach (ReferralRule referral in policy.Referrals) row.Number($"referral_{referral.Id}", outcome.Referrals.AsSpan().IndexOf(referral.Id) + 1);
        foreach (NoticeRule notice in policy.Notices) row.Flag($"notice_{notice.Id}", outcome.Notices.Contains(notice.Id));
        foreach (LabelRule label in policy.Labels) row.Flag($"label_{label.Id}", outcome.Labels.Contains(label.Id));
        foreach (Fact fact in policy.Vocabulary.ReportFacts) row.Flag($"question_{fact.Id}", outcome.Questions.Contains(fact.Id));
        row.Flag("question_items", !hasItems);
        return row;
    }

    /// <summary>The outcome as a text, to count by.</summary>
    public string Key => KeyOf(_columns);

    /// <summary>The outcome that a counted row tells; of what could not be read only that.</summary>
    public static string KeyOf(Dictionary<string, string?> row) => row["unreadable"] is { } fact ? $"unreadable: {fact}"
        : string.Join(", ", row.Where(column => !Version.Contains(column.Key) && column.Key != "reports").OrderBy(column => column.Key, StringComparer.Ordinal).Select(column => $"{column.Key}={column.Value}"));

    /// <summary>What a row says otherwise, or has too little or too much; null for nothing.</summary>
    public string? Difference(Dictionary<string, string?> row, params string[] keys)
    {
        if (row.Count != _columns.Count + keys.Length + Version.Length)
        {
            return $"the columns are {string.Join(", ", row.Keys)} and should be {string.Join(", ", keys.Concat(_columns.Keys).Concat(Version))}";
        }

        foreach ((string column, string? expected) in _columns)
        {
            if (!row.TryGetValue(column, out string? found)) return $"the column {column} is missing";
            if (found != expected) return $"{column} is {found ?? "NULL"} and should be {expected ?? "NULL"}";
        }

        return null;
    }

    private void Flag(string column, bool value) => Number(column, value ? 1 : 0);

    private void Number(string column, int value) => _columns[column.Replace('-', '_')] = value.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
