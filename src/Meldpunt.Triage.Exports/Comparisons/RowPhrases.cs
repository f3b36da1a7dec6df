using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Exports.Documents;
using Meldpunt.Triage.Exports.Phrasing;
using Meldpunt.Triage.Exports.Texts;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Exports.Comparisons;

/// <summary>Says a row of a difference in words.</summary>
internal sealed class RowPhrases(PolicyDifference difference, ExportTexts texts, PolicyNames names)
{
    private const int MostRoutes = 2;

    private readonly RowConditionPhrases _conditions = new(texts, names, difference.New.Vocabulary);
    private readonly ChangePhrases _changes = new(difference, texts, names);

    public RowSentences Of(DifferenceRow row) => new()
    {
        Where = _conditions.Of(row),
        Before = row.Change.Route is { Old: null } ? texts.Say("row.no-route") : Routes(row.OldRoutes, difference.Old),
        After = [row.Change.Route is null ? texts.Say("row.same") : Routes(row.NewRoutes, difference.New), .. TakenFrom(row), .. _changes.Of(row.Change)],
        Rules = Rules(row),
        Count = Prose.Of(texts.Count(row.Count)),
        Share = texts.Say("row.share", Prose.Of(texts.Share(row.Share))),
        Witness = [.. WitnessPhrases.Answers(texts, names, row.Witness), .. row.ItemsAgree ? Array.Empty<Prose>() : [texts.Say("row.items-disagree")]],
    };

    /// <summary>The cells of a row.</summary>
    public ValueList<Cell> Cells(DifferenceRow row)
    {
        RowSentences said = Of(row);
        return [new(said.Where), Cell.Of(said.Before), new(said.After), Cell.Of(said.Rules), Cell.Of(said.Count, said.Share), new([.. said.Witness, Prose.Json(row.Witness.ToJson())])];
    }

    private Prose[] TakenFrom(DifferenceRow row) => row.TakesAway ? [Prose.Alarm(texts.Say("row.taken-away", names.Route(difference.Old.Routes[0])))] : [];

    private Prose Routes(ValueList<string> routes, TriagePolicy policy) =>
        routes.Count > MostRoutes && routes.Count == policy.Routes.Count ? texts.Say("row.any-route") : texts.Either(routes.Select(names.Route));

    private Prose Rules(DifferenceRow row)
    {
        (Prose old, Prose present) = (Named(row.OldRules), Named(row.NewRules));
        return row.OldRules == row.NewRules ? present : texts.Say("row.from-to", old, present);
    }

    private Prose Named(ValueList<string> rules) =>
        rules.IsEmpty ? texts.Say("row.no-rule") : Prose.Join(", ", rules.Select(names.Rule));
}
