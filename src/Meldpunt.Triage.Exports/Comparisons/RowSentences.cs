using Meldpunt.Triage.Exports.Texts;

namespace Meldpunt.Triage.Exports;

/// <summary>A row of a difference in words, by the columns of its table.</summary>
public sealed record RowSentences
{
    /// <summary>Where it is: what all must hold, each on a line.</summary>
    public required ValueList<Prose> Where { get; init; }

    /// <summary>The route of the old version.</summary>
    public required Prose Before { get; init; }

    /// <summary>The route of the new version, and on lines of their own what else changes.</summary>
    public required ValueList<Prose> After { get; init; }

    /// <summary>The rules that make it so: those of the old version and those of the new one.</summary>
    public required Prose Rules { get; init; }

    /// <summary>How many combinations of answers it has.</summary>
    public required Prose Count { get; init; }

    /// <summary>Their part of all combinations.</summary>
    public required Prose Share { get; init; }

    /// <summary>The smallest report that shows it: what is answered about each item and about the report, each on a line.</summary>
    public required ValueList<Prose> Witness { get; init; }
}
