namespace PartnerRelations.Http.Sending;

/// <summary>How far one logical call has come with all its tries; travels in the request's options.</summary>
internal abstract class CallProgress
{
    /// <summary>Under what a call travels in the options of its request.</summary>
    public const string Key = "PartnerRelations.Call";

    private static readonly HttpRequestOptionsKey<CallProgress> OptionsKey = new(Key);

    public int Tries { get; set; }

    /// <summary>Whether anything may have reached the service in any try.</summary>
    public bool WasSent { get; set; }

    /// <summary>Whether making the call twice does no harm.</summary>
    public abstract bool IsRepeatable { get; }

    /// <summary>The call that a request belongs to.</summary>
    public static CallProgress Of(HttpRequestMessage? request) => request is not null && request.Options.TryGetValue(OptionsKey, out var call)
        ? call
        : throw new InvalidOperationException("The request did not pass the client's own handlers.");
}
