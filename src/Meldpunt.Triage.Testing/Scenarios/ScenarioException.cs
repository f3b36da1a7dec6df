namespace Meldpunt.Triage.Testing;

/// <summary>Scenarios that cannot be run, with everything that is wrong; or one that did not come out as expected.</summary>
public sealed class ScenarioException : Exception
{
    /// <summary>Makes the exception.</summary>
    public ScenarioException() { }

    /// <summary>Makes the exception.</summary>
    /// <param name="message">What is wrong.</param>
    public ScenarioException(string message) : base(message) { }

    /// <summary>Makes the exception.</summary>
    /// <param name="message">What is wrong.</param>
    /// <param name="innerException">What caused it.</param>
    public ScenarioException(string message, Exception innerException) : base(message, innerException) { }
}
