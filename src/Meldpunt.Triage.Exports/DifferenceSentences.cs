using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Exports.Comparisons;
using Meldpunt.Triage.Exports.Phrasing;
using Meldpunt.Triage.Exports.Texts;

namespace Meldpunt.Triage.Exports;

/// <summary>Says a difference of two versions in the sentences of <see cref="HtmlExport.OfDifference"/>. Immutable, and safe from any number of threads.</summary>
public sealed class DifferenceSentences
{
    private readonly ExportTexts _texts;
    private readonly RowPhrases _rows;

    private DifferenceSentences(PolicyDifference difference, ExportTexts texts, PolicyNames names)
    {
        (_texts, _rows) = (texts, new(difference, texts, names));
        Summary = new DifferenceSummary(difference, texts, names).Moves().ToValueList();
    }

    /// <summary>From which route to which other one how much goes, a line for each; what the first route loses comes first.</summary>
    public ValueList<Prose> Summary { get; }

    /// <summary>The sentences for a difference.</summary>
    /// <param name="difference">The difference.</param>
    /// <param name="language">The tag of a language: <c>nl</c> or one of its regions for Dutch; any other gives English.</param>
    public static DifferenceSentences Of(PolicyDifference difference, string language)
    {
        ArgumentNullException.ThrowIfNull(difference);
        ArgumentNullException.ThrowIfNull(language);
        ExportTexts texts = ExportTexts.In(language);
        return new(difference, texts, PolicyNames.Of(texts, difference.New, difference.Old));
    }

    /// <summary>A row of the difference.</summary>
    /// <param name="row">One of its rows.</param>
    public RowSentences Of(DifferenceRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return _rows.Of(row);
    }

    /// <summary>Something that differs apart from decisions; of a text or a guarantee only that it does.</summary>
    /// <param name="change">The change.</param>
    public Prose Of(OtherChange change)
    {
        ArgumentNullException.ThrowIfNull(change);
        return OtherChangesSection.Write(_texts, change);
    }
}
