using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Exports.Sql;

/// <summary>The place of each referral in the order to show them, from 1; 0 where it is not shown.</summary>
/// <param name="policy">The policy.</param>
/// <param name="conditions">Its conditions on reports.</param>
internal sealed class ReferralSql(TriagePolicy policy, ReportConditionSql conditions)
{
    private readonly string[] _columns = [.. policy.Referrals.Select(referral => SqlText.Name(SqlText.Column(referral.Id, "referral__")))];

    /// <summary>The columns of the steps, and how the result calls them; no fact has a name like the former.</summary>
    public IEnumerable<(string Column, string Name)> Columns =>
        policy.Referrals.Select((referral, i) => (_columns[i], SqlText.Name(SqlText.Column(referral.Id, "referral_"))));

    /// <summary>For each referral whether it is shown.</summary>
    public IEnumerable<string> Shown() =>
        policy.Referrals.Select((referral, i) => $"{SqlText.Flag(conditions.Any(referral.When))} AS {_columns[i]}");

    /// <summary>The places as if each came after those before it.</summary>
    public IEnumerable<string> InOrder() => _columns.Select((column, i) =>
        $"CASE WHEN {column} = 1 THEN {SqlText.Chain(_columns[..(i + 1)], " + ")} ELSE 0 END AS {column}");

    /// <summary>The referrals that may come before an earlier one, in the order in which they do.</summary>
    public IEnumerable<int> Movable => Enumerable.Range(0, _columns.Length).Where(i => policy.Referrals[i].Precedes is not null);

    /// <summary>The places after a referral went before the one that it precedes, where both are shown and it does.</summary>
    public IEnumerable<string> Moved(int referral)
    {
        Precedence precedes = policy.Referrals[referral].Precedes!;
        string other = _columns[IndexOf(precedes.Referral)];
        string moves = $"{_columns[referral]} > 0 AND {other} > 0 AND {conditions.Any(precedes.When)}";
        return _columns.Select((column, i) =>
            i == referral ? $"CASE WHEN {moves} THEN {other} ELSE {column} END AS {column}"
            : i < referral ? $"CASE WHEN {moves} AND {column} >= {other} THEN {column} + 1 ELSE {column} END AS {column}"
            : column);
    }

    private int IndexOf(string referral)
    {
        for (int i = 0; i < policy.Referrals.Count; i++)
        {
            if (policy.Referrals[i].Id == referral) return i;
        }

        throw new InvalidOperationException("A referral precedes one of the policy's.");
    }
}
