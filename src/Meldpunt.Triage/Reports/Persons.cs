using System.Text.Json.Serialization;

namespace Meldpunt.Triage;

/// <summary>Who can be seen (page §1, §5).</summary>
[JsonConverter(typeof(Meldpunt.Triage.AnswerConverter<Persons>))]
public enum Persons
{
    /// <summary>Somebody who is or looks under 18, whoever else is there.</summary>
    Child,

    /// <summary>Adults only.</summary>
    AdultsOnly,

    /// <summary>The reporter does not know.</summary>
    InDoubt,
}
