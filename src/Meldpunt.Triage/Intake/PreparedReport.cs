using System.Text.Json.Serialization;
using Meldpunt.Triage.Policies;
using Meldpunt.Triage.UrlEvidence;

namespace Meldpunt.Triage;

/// <summary>A report in the vocabulary of a policy, ready to be decided.</summary>
public sealed record PreparedReport
{
    /// <summary>Its items, in order.</summary>
    public required ValueList<PreparedItem> Items { get; init; }

    /// <summary>The answers about the report as a whole.</summary>
    public required Answers Answers { get; init; }

    /// <summary>The reporter's or host's own reference; null when there is none. It is never shown in messages.</summary>
    public string? Id { get; init; }

    /// <summary>Says how many items there are, and nothing else.</summary>
    public override string ToString() => $"a report with {Items.Count} items";
}

/// <summary>An item that is ready to be decided: the answers after the URL's evidence.</summary>
public sealed record PreparedItem
{
    /// <summary>The answers that the rules see.</summary>
    public required Answers Answers { get; init; }

    /// <summary>What the URL showed; null when none was given.</summary>
    public UrlFinding? Url { get; init; }
}

/// <summary>What a URL showed about an item, and whether that overruled an answer. The URL itself is not kept.</summary>
[JsonConverter(typeof(Meldpunt.Triage.UrlFindingConverter))]
public sealed record UrlFinding
{
    /// <summary>How much the text of the URL shows.</summary>
    public required EvidenceKind Kind { get; init; }

    /// <summary>The place of <see cref="EvidenceKind.Certain"/> and <see cref="EvidenceKind.Hint"/>; null for every other kind.</summary>
    public Place? Place { get; init; }

    /// <summary>True when an answer of the reporter was overruled.</summary>
    public bool Contradicted { get; init; }

    /// <summary>How many addresses the text held; 1 where it held none that could be distinguished.</summary>
    public int Addresses { get; init; } = 1;
}

/// <summary>Reads a prepared report in the vocabulary of another version: what that one cannot express is unanswered to it.</summary>
internal static class VocabularyConversion
{
    public static PreparedReport Read(PreparedReport report, Vocabulary vocabulary)
    {
        bool known = report.Answers.Facts.Equals(vocabulary.ReportFacts)
            && report.Items.All(item => item.Answers.Facts.Equals(vocabulary.ItemFacts));
        return known ? report : report with
        {
            Items = report.Items.Select(item => item with { Answers = Read(item.Answers, vocabulary.ItemFacts) }).ToValueList(),
            Answers = Read(report.Answers, vocabulary.ReportFacts),
        };
    }

    private static Answers Read(Answers answers, FactList facts)
    {
        byte[] values = new byte[facts.Count];
        foreach ((string fact, string answer) in answers)
        {
            int place = facts.IndexOf(fact);
            if (place >= 0) values[place] = (byte)(facts.AnswerIndex(place, answer) + 1);
        }

        return new(facts, values);
    }
}

/// <summary>The limits of a report's JSON.</summary>
public static class ReportLimits
{
    /// <summary>The maximum number of bytes in one line: 1 MiB.</summary>
    public const int LineBytes = 1 << 20;

    /// <summary>The maximum nesting depth of objects and arrays.</summary>
    public const int Nesting = 16;

    /// <summary>The maximum number of items in one report.</summary>
    public const int Items = 1_000;

    /// <summary>The maximum number of characters in an id (Unicode scalar values).</summary>
    public const int IdCharacters = 256;

    /// <summary>The maximum number of faults reported for one report: the first, and 20 more.</summary>
    public const int Faults = 21;
}
