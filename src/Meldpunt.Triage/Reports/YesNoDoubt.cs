using System.Text.Json.Serialization;

namespace Meldpunt.Triage;

/// <summary>An answer to a question that a reporter may not be sure about.</summary>
[JsonConverter(typeof(Meldpunt.Triage.AnswerConverter<YesNoDoubt>))]
public enum YesNoDoubt
{
    /// <summary>Yes.</summary>
    Yes,

    /// <summary>No.</summary>
    No,

    /// <summary>The reporter does not know.</summary>
    InDoubt,
}
