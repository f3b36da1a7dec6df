namespace IntakeWeb.Pages.Staff;

/// <summary>A route above the queue.</summary>
/// <param name="Route">The route.</param>
/// <param name="Waiting">How many of its reports wait.</param>
/// <param name="New">How many of these came in since this browser saw all.</param>
internal sealed record QueueTab(string Route, int Waiting, int New);
