namespace Meldpunt.Triage.Analysis;

/// <summary>Changes that are expected of a new version, so that a pipeline can fail on any other.</summary>
/// <param name="Item">Those for items.</param>
/// <param name="Report">Those for reports.</param>
public sealed record AllowedChanges(ValueList<AllowedChange> Item, ValueList<AllowedChange> Report);
