using System.Net;

namespace PartnerRelations.Http.PartnerCenter.Adapters;

/// <summary>Asks for something that another answer is good without.</summary>
internal static class OptionalAnswer
{
    /// <summary>The answer; null where this caller may not ask, or there is no such thing. Every other fault stays one.</summary>
    public static async Task<T?> OrNothingAsync<T>(this Task<T> asking)
        where T : class
    {
        try
        {
            return await asking.ConfigureAwait(false);
        }
        catch (PartnerCenterException fault) when (fault.Kind == PartnerCenterFaultKind.Refused || fault.StatusCode is HttpStatusCode.Forbidden or HttpStatusCode.NotFound)
        {
            return null;
        }
    }
}
