using System.Text.Json.Serialization;

namespace Meldpunt.Triage;

/// <summary>How the image was made (page §5).</summary>
[JsonConverter(typeof(Meldpunt.Triage.AnswerConverter<Rendering>))]
public enum Rendering
{
    /// <summary>A photograph or video, also one that looks like it or is synthetic.</summary>
    Photographic,

    /// <summary>A drawing, cartoon or other picture that is plainly not photographic.</summary>
    Drawn,

    /// <summary>The reporter does not know.</summary>
    InDoubt,
}
