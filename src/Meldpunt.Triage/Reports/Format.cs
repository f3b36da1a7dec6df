using System.Text.Json.Serialization;

namespace Meldpunt.Triage;

/// <summary>What kind of file or content it is (page §1, §5).</summary>
[JsonConverter(typeof(Meldpunt.Triage.AnswerConverter<Format>))]
public enum Format
{
    /// <summary>A photo.</summary>
    Photo,

    /// <summary>A video.</summary>
    Video,

    /// <summary>A moving picture without sound.</summary>
    Gif,

    /// <summary>A sticker, as in chat programs.</summary>
    Sticker,

    /// <summary>Text alone.</summary>
    Text,

    /// <summary>Sound alone.</summary>
    Audio,

    /// <summary>Something else.</summary>
    Other,

    /// <summary>The reporter does not know.</summary>
    InDoubt,
}
