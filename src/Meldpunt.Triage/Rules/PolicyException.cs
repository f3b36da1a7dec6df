namespace Meldpunt.Triage.Policies;

/// <summary>A policy that cannot be used, with everything that is wrong with it.</summary>
public sealed class PolicyException : Exception
{
    /// <summary>Makes the exception for a list of faults.</summary>
    /// <param name="message">What could not be done.</param>
    /// <param name="faults">Everything that is wrong.</param>
    public PolicyException(string message, ValueList<Fault> faults)
        : base(string.Join(Environment.NewLine + "  ", faults.Select(fault => fault.ToString()).Prepend(message))) =>
        Faults = faults;

    /// <summary>Makes the exception without faults.</summary>
    public PolicyException() { }

    /// <summary>Makes the exception without faults.</summary>
    /// <param name="message">What is wrong.</param>
    public PolicyException(string message) : base(message) { }

    /// <summary>Makes the exception without faults.</summary>
    /// <param name="message">What is wrong.</param>
    /// <param name="innerException">What caused it.</param>
    public PolicyException(string message, Exception innerException) : base(message, innerException) { }

    /// <summary>Everything that is wrong, in the order of the document.</summary>
    public ValueList<Fault> Faults { get; }
}
