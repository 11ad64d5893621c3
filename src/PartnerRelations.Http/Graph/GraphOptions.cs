using PartnerRelations.Http.PartnerCenter;

namespace PartnerRelations.Http.Graph;

/// <summary>
/// How a host connects to Microsoft Graph. Checked when the host starts, all problems together. Shared by all threads: do not change it
/// later. One application, one refresh token and one store of it may serve Partner Center and Graph.
/// </summary>
public sealed class GraphOptions : ConnectionOptions
{
    /// <summary>The cloud; the global one unless set.</summary>
    public GraphCloud Cloud { get; set; }
}
