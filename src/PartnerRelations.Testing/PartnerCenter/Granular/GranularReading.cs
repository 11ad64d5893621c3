using PartnerRelations.Customers;
using PartnerRelations.Testing.PartnerCenter.Answering;

namespace PartnerRelations.Testing.PartnerCenter.Granular;

/// <summary>What calls on granular relationships bring along.</summary>
internal static class GranularReading
{
    private static readonly string[] Extensions = ["P0D", "PT0S", "P180D"];

    extension(Call call)
    {
        /// <summary>The relationship that the path names; the caller's own, for nobody else's exists.</summary>
        public FakeGranularRelationship Relationship()
        {
            var id = call.Value(0);
            if (id.Length != 73 || id[36] != '-' || !Guid.TryParseExact(id[..36], "D", out _) || !Guid.TryParseExact(id[37..], "D", out _)) throw Refusal.BadInput("The passed in delegatedAdminRelationshipId is invalid.");
            return call.State.Granular.Find(id) is { } found && found.Partner == call.Partner.Tenant ? found : throw Refusal.NotFound($"The delegatedAdminRelationship {id}");
        }

        /// <summary>The assignment that the path names.</summary>
        public FakeAccessAssignment Assignment(FakeGranularRelationship relationship)
        {
            var id = call.IdAt(1, "access assignment");
            return relationship.Assignments.FirstOrDefault(assignment => assignment.Id == id) ?? throw Refusal.NotFound($"The delegatedAdminAccessAssignment {id}");
        }

        /// <summary>A change names the revision that it was made from.</summary>
        /// <exception cref="Refusal">It names none (428), or not the current one (412).</exception>
        public void DemandEtag(string current)
        {
            var given = call.Request.Header("If-Match")?.Trim() ?? throw new Refusal(428, 428, "The header If-Match is required, with the etag that was read.");
            if (given != current && given != "*") throw new Refusal(412, 412, "The etag in If-Match is not the current one: the resource has changed since it was read.");
        }
    }

    extension(FakeAnswer answer)
    {
        /// <summary>The answer with the address of what was made, or of what goes on.</summary>
        public FakeAnswer At(string address) => new() { Status = answer.Status, Body = answer.Body, Headers = [.. answer.Headers, new("Location", address)] };
    }

    extension(JsonFields fields)
    {
        /// <summary>The roles behind <c>accessDetails</c>, at least one.</summary>
        public ValueList<DirectoryRoleId> Roles()
        {
            var roles = fields.RequiredObject("accessDetails").Objects("unifiedRoles")
                .Select(role => DirectoryRoleId.TryParse(role.RequiredText("roleDefinitionId"), out var id) ? id : throw Refusal.BadInput("A roleDefinitionId must be a GUID."))
                .Distinct().ToValueList();
            return roles.Count > 0 ? roles : throw Refusal.BadInput("The field accessDetails.unifiedRoles must name at least one role.");
        }

        public string Duration() => fields.RequiredText("duration") is var text && GranularDuration.Parse(text) is not null ? text : throw Refusal.BadInput("The field duration must be from P1D to P2Y.");

        public string AutoExtendDuration() =>
            fields.RequiredText("autoExtendDuration") is var text && Extensions.Contains(text) ? text : throw Refusal.BadInput("The field autoExtendDuration must be P0D, PT0S or P180D.");

        /// <summary>A name that no other relationship of the partner has.</summary>
        public string DisplayName(Call call, string? own = null)
        {
            var name = fields.RequiredText("displayName").Trim();
            if (name.Length > 50) throw Refusal.BadInput("The field displayName has more than 50 characters.");
            return call.State.Granular.IsTaken(call.Partner.Tenant, name, own) ? throw Refusal.BadInput($"A delegatedAdminRelationship named '{name}' exists already.") : name;
        }

        /// <summary>The customer for whom alone it is to be; null for any.</summary>
        public (TenantId Tenant, string? Name)? Participant()
        {
            if (fields.Object("customer") is not { } customer) return null;
            return TenantId.TryParse(customer.RequiredText("tenantId"), out var tenant) ? (tenant, customer.Text("displayName")) : throw Refusal.BadInput("The field customer.tenantId must be a GUID.");
        }
    }
}
