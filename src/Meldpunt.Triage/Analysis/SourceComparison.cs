using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Analysis;

/// <summary>What of a policy's source changed since the policy was made from it.</summary>
public static class SourceComparison
{
    /// <summary>
    /// Compares a page with the fingerprints that the policy keeps of its sections. A block that went where another came changed; the rest
    /// went or came. What came without a neighbour of some section belongs to none. The order of blocks plays no part.
    /// </summary>
    /// <param name="policy">The policy. Of one that keeps no fingerprints every block of the page came.</param>
    /// <param name="page">The page as it is now.</param>
    /// <returns>The changes, those of the page in its order and then what went; none when the page is as it was.</returns>
    public static ValueList<SourceChange> Compare(TriagePolicy policy, SourcePage page)
    {
        ArgumentNullException.ThrowIfNull(policy);
        ArgumentNullException.ThrowIfNull(page);
        return new SourceAlignment(policy, page).Changes().ToValueList();
    }
}

/// <summary>A block of the source that is not as it was.</summary>
public sealed record SourceChange
{
    /// <summary>Whether it changed, went or came.</summary>
    public required SourceChangeKind Kind { get; init; }

    /// <summary>The sections that it belongs to; of what came those of the block before it, or after it; none where there is none.</summary>
    public required ValueList<string> Sections { get; init; }

    /// <summary>The block as it is now; null for what went.</summary>
    public string? Text { get; init; }

    /// <summary>The fingerprint of <see cref="Text"/>, to be kept once somebody has seen what it means for the policy; null for what went.</summary>
    public string? Fingerprint { get; init; }

    /// <summary>The fingerprint that the policy keeps; null for what came.</summary>
    public string? Kept { get; init; }

    /// <summary>
    /// What cites the sections: <c>rule cloud</c>, <c>empty report nobody</c>, <c>referral police</c>, <c>notice confidential</c>,
    /// <c>label urgent</c>, <c>guarantee never-declined</c>, <c>impossible child-alone</c>, in the order of the policy.
    /// </summary>
    public required ValueList<string> CitedBy { get; init; }

    /// <summary>The keys of the texts of what cites them, such as <c>reason.cloud</c>, that the policy has in some language.</summary>
    public required ValueList<string> Texts { get; init; }
}

/// <summary>What became of a block.</summary>
public enum SourceChangeKind
{
    /// <summary>It has another text.</summary>
    Changed,

    /// <summary>It is no longer there.</summary>
    Went,

    /// <summary>It is new.</summary>
    Came,
}

/// <summary>Puts the blocks of a page beside those that a policy keeps fingerprints of.</summary>
internal sealed class SourceAlignment
{
    private readonly TriagePolicy _policy;
    private readonly ValueList<string> _blocks;
    private readonly string[] _found;
    private readonly string[] _kept;
    private readonly HashSet<string> _open;

    public SourceAlignment(TriagePolicy policy, SourcePage page)
    {
        (_policy, _blocks) = (policy, page.Blocks);
        _found = [.. _blocks.Select(SourcePage.Fingerprint)];
        _kept = [.. policy.Sections.SelectMany(section => section.Fingerprints).Distinct()];
        _open = [.. _kept.Except(_found)];
    }

    public IEnumerable<SourceChange> Changes()
    {
        List<SourceChange> changes = [];
        for (int i = 0; i < _found.Length; i++)
        {
            if (IsKept(_found[i])) continue;
            string? gone = After(Before(i)).Concat(Preceding(Behind(i))).FirstOrDefault(_open.Contains);
            if (gone is null) changes.Add(Change(SourceChangeKind.Came, SectionsOf(Before(i) ?? Behind(i)), i, kept: null));
            else changes.Add(Change(SourceChangeKind.Changed, SectionsOf(gone), i, gone));
            if (gone is not null) _open.Remove(gone);
        }

        return changes.Concat(_kept.Where(_open.Contains).Select(gone => Change(SourceChangeKind.Went, SectionsOf(gone), block: null, gone)));
    }

    private bool IsKept(string fingerprint) => Array.IndexOf(_kept, fingerprint) >= 0;

    // The nearest block of the page before, or behind, that is as it was.
    private string? Before(int block) => Array.FindLast(_found[..block], IsKept);

    private string? Behind(int block) => Array.Find(_found[(block + 1)..], IsKept);

    // What stood right after a block, or right before it, and is no longer on the page.
    private IEnumerable<string> After(string? block) => _kept.Skip(Array.IndexOf(_kept, block) + 1).TakeWhile(IsGone);

    private IEnumerable<string> Preceding(string? block)
    {
        IEnumerable<string> before = block is null ? _kept : _kept.Take(Array.IndexOf(_kept, block));
        return before.Reverse().TakeWhile(IsGone).Reverse();
    }

    private bool IsGone(string fingerprint) => Array.IndexOf(_found, fingerprint) < 0;

    private ValueList<string> SectionsOf(string? block) =>
        _policy.Sections.Where(section => block is not null && section.Fingerprints.Contains(block)).Select(section => section.Id).ToValueList();

    private SourceChange Change(SourceChangeKind kind, ValueList<string> sections, int? block, string? kept)
    {
        (string Name, string? Text, Citation Source)[] citing = [.. Citing().Where(one => one.Source.Sections.Any(sections.Contains))];
        return new()
        {
            Kind = kind,
            Sections = sections,
            Text = block is { } shown ? _blocks[shown] : null,
            Fingerprint = block is { } found ? _found[found] : null,
            Kept = kept,
            CitedBy = citing.Select(one => one.Name).ToValueList(),
            Texts = citing.SelectMany(one => TextsOf(one.Text)).Distinct().ToValueList(),
        };
    }

    private IEnumerable<string> TextsOf(string? key)
    {
        if (key is null) return [];
        return _policy.Texts.Languages.SelectMany(language => language.Entries).Select(entry => entry.Key)
            .Where(known => known == key || known.StartsWith($"{key}.", StringComparison.Ordinal));
    }

    private IEnumerable<(string Name, string? Text, Citation Source)> Citing() =>
        _policy.Rules.Select(rule => ($"rule {rule.Id}", (string?)$"reason.{rule.Id}", rule.Source))
            .Concat(_policy.EmptyReport.Select(rule => ($"empty report {rule.Id}", (string?)null, rule.Source)))
            .Concat(_policy.Referrals.Select(rule => ($"referral {rule.Id}", (string?)$"referral.{rule.Id}", rule.Source)))
            .Concat(_policy.Notices.Select(rule => ($"notice {rule.Id}", (string?)$"notice.{rule.Id}", rule.Source)))
            .Concat(_policy.Labels.Select(rule => ($"label {rule.Id}", (string?)$"label.{rule.Id}", rule.Source)))
            .Concat(_policy.Guarantees.Select(one => ($"guarantee {one.Id}", (string?)null, one.Source)))
            .Concat(_policy.Impossible.Select(one => ($"impossible {one.Id}", (string?)null, one.Source)));
}
