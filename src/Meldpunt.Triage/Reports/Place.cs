using System.Text.Json.Serialization;

namespace Meldpunt.Triage;

/// <summary>Where the material is, as the reporter says or as the URL shows (page §4, §6).</summary>
[JsonConverter(typeof(Meldpunt.Triage.AnswerConverter<Place>))]
public enum Place
{
    /// <summary>On the public internet, where anyone can open it.</summary>
    PublicInternet,

    /// <summary>In a cloud environment.</summary>
    Cloud,

    /// <summary>In a file on somebody's device.</summary>
    Device,

    /// <summary>Sent from person to person, by e-mail or message.</summary>
    DirectMessage,

    /// <summary>On the dark web.</summary>
    DarkWeb,

    /// <summary>Another place that is not public.</summary>
    OtherNonPublic,

    /// <summary>The reporter does not know.</summary>
    InDoubt,
}
