namespace Meldpunt.Triage.Hosting;

/// <summary>A whole line of a journal; <see cref="JournalReader"/> reads it.</summary>
public sealed record JournalLine
{
    /// <summary>The path of its file.</summary>
    public required string File { get; init; }

    /// <summary>Its number in the file, from 1.</summary>
    public required long Number { get; init; }

    /// <summary>The line in UTF-8, without its end.</summary>
    public required ReadOnlyMemory<byte> Utf8 { get; init; }
}
