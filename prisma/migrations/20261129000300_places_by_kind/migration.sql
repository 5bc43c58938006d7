-- Where a PIN lies is asked for by lists: its state and its district, among as many villages as there are groups.
CREATE INDEX "Place_stateCode_kind_idx" ON "Place"("stateCode", "kind");
