using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Exports.Dmn;

/// <summary>Where a row comes from.</summary>
/// <param name="Source">The paragraphs of the source text; empty for none.</param>
/// <param name="Description">The same for people, with the rules that it follows from; empty for none.</param>
internal sealed record RowOrigin(string Source, string Description)
{
    /// <summary>A row that is a rule of the policy; the note that its makers left is in the description.</summary>
    public static RowOrigin Citing(Citation source)
    {
        string cited = DmnTexts.Cite(source);
        return new(cited, string.Join(": ", new[] { cited, source.Note ?? "" }.Where(part => part.Length > 0)));
    }

    /// <summary>A row that the model itself needs.</summary>
    public static RowOrigin Because(string description) => new("", description);

    /// <summary>A row that follows from some rules.</summary>
    public static RowOrigin From(IEnumerable<Rule> rules)
    {
        IGrouping<string, Rule>[] sources = [.. rules.GroupBy(rule => DmnTexts.Cite(rule.Source))];
        return new(
            string.Join("; ", sources.Select(source => source.Key).Where(source => source.Length > 0)),
            string.Join("; ", sources.Select(Describe)));
    }

    private static string Describe(IGrouping<string, Rule> source)
    {
        string rules = string.Join(", ", source.Select(rule => rule.Id));
        return source.Key.Length == 0 ? rules : $"{source.Key}: {rules}";
    }
}
